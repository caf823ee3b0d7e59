"""Builds the wheel, installs it into an empty environment elsewhere, and uses it there.

What is checked is what a user of the wheel gets: no folder beside ``kg`` in site-packages, the data
inside the package, and a command that builds a store and answers a query with it.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(
            sys.executable,
            "-m",
            "build",
            "--wheel",
            "--no-isolation",
            "-o",
            folder,
            ROOT,
            cwd=folder,
        )
        (wheel,) = folder.glob("gongkai_kg-*.whl")
        tops = {path.split("/")[0] for path in zipfile.ZipFile(wheel).namelist()}
        assert tops == {"kg", wheel.name.removesuffix("-py3-none-any.whl") + ".dist-info"}, tops
        # the packages it needs are this environment's; the package itself must be the wheel's
        venv.create(folder / "venv", with_pip=False, system_site_packages=False)
        (site,) = (folder / "venv").glob("lib/python*/site-packages")
        ours = next(p for p in map(Path, sys.path) if p.name == "site-packages")
        # an editable installation leaves its path, and a copy of the data below kg/
        for entry in ours.iterdir():
            if entry.name != "kg" and "gongkai_kg" not in entry.name:
                (site / entry.name).symlink_to(entry)
        zipfile.ZipFile(wheel).extractall(site)
        python = folder / "venv" / "bin" / "python"
        where = run(python, "-c", "import kg; print(kg.__file__)", cwd=folder).strip()
        assert where.startswith(str(site)), where
        reports = ROOT / "examples" / "reports" / "shiting"
        run(python, "-m", "kg", "build", reports, "--store", folder / "store", cwd=folder)
        answer = run(
            python, "-m", "kg", "query", "reports", "--store", folder / "store", "--format", "csv",
            cwd=folder,
        )  # fmt: skip
        assert "石汀镇" in answer, answer
        run(
            python, "-m", "kg", "network", "--store", folder / "store", "-o", folder / "net.html",
            cwd=folder,
        )  # fmt: skip
    sys.stdout.write(f"{wheel.name}: built, installed elsewhere, used\n")


if __name__ == "__main__":
    main()
