"""The recordings of a hall: taken in, replaced, carried as a zip."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from app.core.errors import HallError
from app.hall import Hall
from app.voice import sound
from app.voice.bank import Bank, voice_folder
from app.voice.parcel import MOST_ENTRIES, export_zip, import_zip, undo
from app.voice.phrases import ALL, BY_KEY
from tests.helpers.sounds import tone, wav

GOOD = wav(tone(440, 0.3))


@pytest.fixture
def bank(tmp_path: Path) -> Bank:
    return Bank(tmp_path / "voice")


def zip_of(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parcel:
        for name, content in files.items():
            parcel.writestr(name, content)
    return path


def test_a_recording_is_taken_in_tidied_and_replaced(bank: Bank) -> None:
    assert bank.recordings() == {} and not bank.has(["zh_7"]) and bank.missing(["zh_7"]) == ("zh_7",)
    taken = bank.take("zh_7", wav(tone(440, 0.5, 44_100, 0.1), 44_100, 24, 2))
    assert bank.recordings() == {"zh_7": taken}
    assert sound.peak(bank.samples("zh_7")) == pytest.approx(sound.PEAK, rel=0.02)
    before = bank.content("zh_7")
    longer = bank.take("zh_7", wav(tone(440, 1.0)))
    assert bank.recordings()["zh_7"] == longer and longer.seconds > taken.seconds
    bank.put_back("zh_7", before)
    assert bank.recordings()["zh_7"] == taken
    bank.put_back("zh_7", None)
    assert bank.recordings() == {}
    assert list(bank.folder.iterdir()) == []


def test_a_bad_recording_leaves_the_one_that_was_there(bank: Bank) -> None:
    bank.take("zh_7", GOOD)
    before = bank.content("zh_7")
    with pytest.raises(HallError, match="sound_silent"):
        bank.take("zh_7", wav(tone(440, 0.3, loud=0.001)))
    assert bank.content("zh_7") == before


def test_a_damaged_or_foreign_file_counts_as_missing(bank: Bank) -> None:
    bank.take("zh_7", GOOD)
    bank.path("zh_8").write_bytes(b"no sound")
    (bank.folder / "holiday.wav").write_bytes(GOOD)
    assert set(bank.recordings()) == {"zh_7"}
    with pytest.raises(HallError, match="sound_not_wav"):
        bank.samples("zh_8")
    with pytest.raises(HallError, match="sound_missing"):
        bank.samples("zh_9")
    with pytest.raises(HallError, match="bad_value"):
        bank.path("../hall")


def test_a_folder_that_cannot_be_written_is_said_and_nothing_half_stays(tmp_path: Path) -> None:
    (tmp_path / "voice").write_text("in the way")
    with pytest.raises(HallError, match="folder_trouble"):
        Bank(tmp_path / "voice").take("zh_7", GOOD)


def test_recordings_lie_beside_the_hall_or_in_the_users_folder_for_a_server(hall: Hall) -> None:
    folder = voice_folder(hall.store)
    if hall.store.path is not None:
        assert folder == hall.store.path.parent / "voice"
    else:
        assert folder.parent.name == "voice" and folder.name == hall.store.url.database


def test_export_and_import_carry_every_recording_to_another_pc(bank: Bank, tmp_path: Path) -> None:
    for n, phrase in enumerate(ALL):
        bank.take(phrase.key, wav(tone(300 + 5 * n, 0.1)))
    assert export_zip(bank, tmp_path / "voice.zip") == len(ALL)
    other = Bank(tmp_path / "other")
    taken = import_zip(other, tmp_path / "voice.zip")
    assert set(taken.keys) == set(BY_KEY) and taken.refused == ()
    assert set(other.recordings()) == set(BY_KEY)
    undo(other, taken)
    assert other.recordings() == {}


def test_a_zip_names_files_by_key_or_by_what_is_said_in_them(bank: Bank, tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", {"录音/七.wav": GOOD, "zh_8.WAV": GOOD, "a.wav": GOOD, "__MACOSX/._七.wav": b""})
    assert set(import_zip(bank, path).keys) == {"zh_7", "zh_8", "letter_A"}


def test_a_zip_packed_by_windows_with_chinese_names_is_read(bank: Bank, tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", {"XX.wav": GOOD})
    path.write_bytes(path.read_bytes().replace(b"XX.wav", "七".encode("gbk") + b".wav"))
    assert import_zip(bank, path).keys == ("zh_7",)


def test_a_zip_tells_each_file_it_did_not_take(bank: Bank, tmp_path: Path) -> None:
    bank.take("zh_7", GOOD)
    before = bank.content("zh_7")
    files = {"zh_7.wav": b"no sound", "zh_8.wav": GOOD, "八.wav": GOOD, "summer.wav": GOOD, "readme.txt": b"hello"}
    taken = import_zip(bank, zip_of(tmp_path / "a.zip", files))
    assert taken.keys == ("zh_8",)
    assert {(each.name, each.code) for each in taken.refused} == {
        ("zh_7.wav", "sound_not_wav"), ("八.wav", "sound_twice"), ("summer.wav", "sound_unknown"),
    }  # fmt: skip
    assert bank.content("zh_7") == before


def test_a_zip_cannot_write_outside_nor_fill_the_disk(bank: Bank, tmp_path: Path) -> None:
    bomb = zip_of(tmp_path / "bomb.zip", {"zh_7.wav": b"\0" * (sound.LARGEST + 10_000_000)})
    assert bomb.stat().st_size < 100_000
    assert import_zip(bank, bomb).refused[0].code == "sound_too_large"
    evil = zip_of(tmp_path / "evil.zip", {"../../zh_8.wav": GOOD, "..\\zh_9.wav": GOOD})
    assert set(import_zip(bank, evil).keys) == {"zh_8", "zh_9"}
    assert {path.parent for path in tmp_path.rglob("*.wav")} == {bank.folder}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut in half", GOOD])
def test_what_is_no_zip_is_refused(bank: Bank, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    with pytest.raises(HallError, match="sound_not_zip"):
        import_zip(bank, tmp_path / "a.zip")


@pytest.mark.parametrize("packed", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_zip_that_breaks_in_the_middle_leaves_every_recording_as_it_was(
    bank: Bank, tmp_path: Path, packed: int
) -> None:
    bank.take("zh_7", GOOD)
    before = bank.content("zh_7")
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", packed) as parcel:
        parcel.writestr("zh_7.wav", wav(tone(600, 0.5)))
        parcel.writestr("zh_8.wav", GOOD)
        second = parcel.getinfo("zh_8.wav").header_offset + 40
    broken = bytearray(path.read_bytes())
    broken[second : second + 60] = bytes(each ^ 0xFF for each in broken[second : second + 60])
    path.write_bytes(broken)
    with pytest.raises(HallError, match="sound_not_zip"):
        import_zip(bank, path)
    assert bank.content("zh_7") == before and bank.content("zh_8") is None


def test_recordings_that_cannot_all_be_kept_are_all_as_before(bank: Bank, tmp_path: Path) -> None:
    bank.take("zh_7", GOOD)
    before = bank.content("zh_7")
    bank.path("zh_8").mkdir()  # nothing can be written in its place
    path = zip_of(tmp_path / "a.zip", {"zh_7.wav": wav(tone(600, 0.5)), "zh_8.wav": GOOD})
    with pytest.raises(HallError, match="folder_trouble"):
        import_zip(bank, path)
    assert bank.content("zh_7") == before


def test_a_zip_without_recordings_or_with_too_many_files_is_refused(bank: Bank, tmp_path: Path) -> None:
    with pytest.raises(HallError, match="sound_none"):
        import_zip(bank, zip_of(tmp_path / "a.zip", {"readme.txt": b"hello"}))
    with pytest.raises(HallError, match="too_many"):
        import_zip(bank, zip_of(tmp_path / "b.zip", {f"{n}.wav": b"" for n in range(MOST_ENTRIES + 1)}))
    with pytest.raises(HallError, match="sound_not_zip"):
        import_zip(bank, tmp_path / "none.zip")
    with pytest.raises(HallError, match="sound_missing"):
        export_zip(bank, tmp_path / "c.zip")
