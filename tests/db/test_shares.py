"""Where an SQLite file may lie."""

from __future__ import annotations

from db.shares import Mount, read_mounts

TABLE = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/export /media/\\346two\\040words nfs4 rw,vers=4.2 0 0
//server/共享 /media/共享\\134 cifs rw 0 0

"""


def test_mounts_are_read_with_their_escapes() -> None:
    assert read_mounts(TABLE) == [
        Mount("/", "ext4", "rw,relatime"),
        Mount("/media/\xe6two words", "nfs4", "rw,vers=4.2"),
        Mount("/media/共享\\", "cifs", "rw"),
    ]
