"""The other end of a voice engine's pipe, doing what its arguments say, one word a request: a scripted device.

ok, hang (stops reading, as an engine does that is stuck in a call of the system), die, rubbish, or a code of trouble.
"""

from __future__ import annotations

import json
import os
import sys
import threading


def main(script: list[str]) -> None:
    for number, line in enumerate(sys.stdin):
        request = json.loads(line)
        how = script[number] if number < len(script) else "ok"
        if how == "hang":
            threading.Event().wait()
        elif how == "die":
            os.abort()
        elif how == "rubbish":
            print('Segmentation fault\n{"id": "x"}\n[]\n{"is": "done", "id": 99}', flush=True)
            how = "ok"
        answer = {"id": request["id"], "is": "done"}
        if request["do"] == "look":
            voices = {"zh": "Mandarin"} if request["part"] == "speech" and how == "ok" else {}
            code = "" if how == "ok" else how
            answer = {"id": request["id"], "is": "found", "part": request["part"], "code": code, "voices": voices}
        elif how != "ok":
            answer = {"id": request["id"], "is": "failed", "code": how, "detail": "as scripted"}
        if request["do"] != "quiet":
            print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
