"""Speak through Qt's speech engines: those of the system, never the mute one that Qt brings for tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from ui.voice.child.choice import best, likely
from ui.voice.engine import SPEECH, Found
from ui.voice.trouble import NO_SPEECH, NO_VOICE, SPEECH_FAILED, SPEECH_LIBRARY

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

LANGUAGES = ("zh", "en")
MUTE = "mock"


class Speech(QObject):
    """One sentence at a time.

    Signals:
        done: It was said.
        failed: Code and detail.
    """

    done = Signal()
    failed = Signal(str, str)

    def __init__(self, parent: QObject, mute: str = MUTE) -> None:
        super().__init__(parent)
        self._mute = mute
        self._engines: list[QTextToSpeech] = []
        self._chosen: dict[str, tuple[QTextToSpeech, QLocale, QVoice]] = {}
        self._talker: QTextToSpeech | None = None
        self._began = False

    def look(self) -> Found:
        """Find a voice for each language."""
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError as error:
            return Found(SPEECH, SPEECH_LIBRARY, str(error))
        self._forget()
        said = ""
        for name in QTextToSpeech.availableEngines():
            if name == self._mute:
                continue
            engine = QTextToSpeech(name, self)
            if engine.state() == QTextToSpeech.State.Error:
                said = engine.errorString()
                engine.deleteLater()
            else:
                self._engines.append(engine)
        self._choose()
        voices = {language: voice.name() for language, (_engine, _locale, voice) in self._chosen.items()}
        code = "" if voices else NO_VOICE if self._engines else NO_SPEECH
        return Found(SPEECH, code, said, voices)

    def speak(self, text: str, language: str, rate: float, volume: int) -> None:
        """Say a sentence."""
        if not self._chosen:
            self.look()
        if language not in self._chosen:
            self.failed.emit(NO_VOICE, language)
            return
        engine, locale, voice = self._chosen[language]
        if engine.locale() != locale:
            engine.setLocale(locale)
        if engine.voice() != voice:
            engine.setVoice(voice)
        engine.setRate(rate)
        engine.setVolume(volume / 100)
        self._talker, self._began = engine, False
        engine.stateChanged.connect(self._turned)
        engine.say(text)

    def quiet(self) -> None:
        """Break off."""
        talker, self._talker = self._talker, None
        if talker is not None:
            talker.stateChanged.disconnect(self._turned)
            talker.stop()

    @Slot()
    def _turned(self) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        talker = self._talker
        if talker is None:
            return
        match talker.state():
            case QTextToSpeech.State.Speaking | QTextToSpeech.State.Synthesizing:
                self._began = True
            case QTextToSpeech.State.Ready if self._began:
                self._leave(talker)
                self.done.emit()
            case QTextToSpeech.State.Error:
                self._leave(talker)
                self.failed.emit(SPEECH_FAILED, talker.errorString())

    def _leave(self, talker: QTextToSpeech) -> None:
        talker.stateChanged.disconnect(self._turned)
        self._talker = None

    def _forget(self) -> None:
        self.quiet()
        for engine in self._engines:
            engine.deleteLater()
        self._engines, self._chosen = [], {}

    def _choose(self) -> None:
        for language in LANGUAGES:
            for engine in self._engines:
                found = _voice_of(engine, language)
                if found is not None:
                    self._chosen[language] = (engine, *found)
                    break


def _voice_of(engine: QTextToSpeech, language: str) -> tuple[QLocale, QVoice] | None:
    """Give an engine's best voice for a language; eSpeak has thousands, so only likely locales are looked into."""
    places = {(code(each), QLocale.territoryToCode(each.territory())): each for each in engine.availableLocales()}
    for place in likely(language, places):
        engine.setLocale(places[place])
        voices = {voice.name(): voice for voice in reversed(engine.availableVoices())}
        name = best(language, place[0], tuple(reversed(voices)))
        if name is not None:
            return places[place], voices[name]
    return None


def code(locale: QLocale) -> str:
    """Give the code of a locale's language, "" for one that Qt does not know."""
    return "" if locale.language() == QLocale.Language.C else QLocale.languageToCode(locale.language())
