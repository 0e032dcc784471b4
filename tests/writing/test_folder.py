"""Files in a folder: what is new, what stays, what goes, and what is never touched."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idmkit.model.problem import OutputError
from idmkit.model.rendered_file import RenderedFile
from idmkit.writing import Written, write_all
from idmkit.writing.lock import only_run

OLD = 1_000_000_000  # a modification time that no write of today gives


def rendered(**contents: str) -> list[RenderedFile]:
    """Files from `folder__name="content"`."""
    return [_file(name.replace("__", "/"), text.encode()) for name, text in contents.items()]


def _file(path: str, content: bytes = b"x") -> RenderedFile:
    return RenderedFile(PurePosixPath(path), content)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file in a folder but idmkit's own."""
    files = (file for file in sorted(folder.rglob("*")) if file.is_file())
    found = {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}
    return {path: content for path, content in found.items() if not path.startswith(".idmkit/")}


def names(*paths: str) -> tuple[PurePosixPath, ...]:
    return tuple(map(PurePosixPath, paths))


def test_a_first_run_makes_folders_and_files(tmp_path: Path) -> None:
    into = tmp_path / "deep" / "build"
    written = write_all(rendered(badges__all="b", calendars__one="c"), into)
    assert written == Written(new=names("badges/all", "calendars/one"))
    assert tree(into) == {"badges/all": b"b", "calendars/one": b"c"}


def test_a_second_run_touches_only_what_changed(tmp_path: Path) -> None:
    write_all(rendered(k__same="1", k__other="1"), tmp_path)
    for name in ("same", "other"):
        os.utime(tmp_path / "k" / name, (OLD, OLD))
    written = write_all(rendered(k__same="1", k__other="2", k__added="3"), tmp_path)
    assert written == Written(
        new=names("k/added"), changed=names("k/other"), unchanged=names("k/same")
    )
    assert (tmp_path / "k" / "same").stat().st_mtime == OLD
    assert (tmp_path / "k" / "other").stat().st_mtime != OLD


def test_what_is_no_longer_made_goes_with_its_empty_folder(tmp_path: Path) -> None:
    write_all(rendered(k__deep__gone="1", k__stays="1"), tmp_path)
    written = write_all(rendered(k__stays="1"), tmp_path)
    assert written.removed == names("k/deep/gone")
    assert not (tmp_path / "k" / "deep").exists()


def test_a_folder_with_somebody_elses_file_stays(tmp_path: Path) -> None:
    write_all(rendered(k__deep__gone="1"), tmp_path)
    (tmp_path / "k" / "deep" / "mine").write_text("mine")
    write_all([], tmp_path)
    assert tree(tmp_path) == {"k/deep/mine": b"mine"}


def test_a_partial_run_leaves_the_other_kinds_alone(tmp_path: Path) -> None:
    write_all(rendered(badges__a="1", badges__b="1", calendars__c="1"), tmp_path)
    written = write_all(rendered(badges__a="1"), tmp_path, scope=["badges"])
    assert written.removed == names("badges/b")
    assert tree(tmp_path) == {"badges/a": b"1", "calendars/c": b"1"}
    assert write_all([], tmp_path).removed == names("badges/a", "calendars/c")


def test_a_run_without_a_scope_of_its_own_removes_nothing(tmp_path: Path) -> None:
    write_all(rendered(badges__a="1"), tmp_path)
    write_all(rendered(badges__picked="1"), tmp_path, scope=[])
    assert tree(tmp_path) == {"badges/a": b"1", "badges/picked": b"1"}


def test_an_edited_file_is_made_again(tmp_path: Path) -> None:
    write_all(rendered(k__a="ours"), tmp_path)
    (tmp_path / "k" / "a").write_text("edited")
    assert write_all(rendered(k__a="ours"), tmp_path).changed == names("k/a")
    assert tree(tmp_path) == {"k/a": b"ours"}


def test_a_file_that_idmkit_did_not_make_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "k").mkdir()
    (tmp_path / "k" / "a").write_text("mine")
    with pytest.raises(OutputError, match=r"k.a is there already .* making it; move it away"):
        write_all(rendered(k__b="1", k__a="ours"), tmp_path)
    assert tree(tmp_path) == {"k/a": b"mine"}


def test_all_that_stands_in_the_way_is_counted_at_once(tmp_path: Path) -> None:
    (tmp_path / "k").mkdir()
    for name in "ab":
        (tmp_path / "k" / name).write_text("mine")
    with pytest.raises(OutputError, match=r"^2 files, .*k.a first, are there .* move them away"):
        write_all(rendered(k__a="ours", k__b="ours"), tmp_path)


def test_the_same_file_made_elsewhere_is_never_removed(tmp_path: Path) -> None:
    (tmp_path / "k").mkdir()
    (tmp_path / "k" / "a").write_text("same")
    written = write_all(rendered(k__a="same", k__b="ours"), tmp_path)
    assert written == Written(new=names("k/b"), unchanged=names("k/a"))
    assert write_all([], tmp_path).removed == names("k/b")
    assert tree(tmp_path) == {"k/a": b"same"}


@pytest.mark.parametrize(
    "path",
    ["/etc/x", "../x", "k/../../x", "", ".", ".idmkit/manifest.json", ".IDMKIT/x", "k\\x", "k:x"],
)
def test_no_path_leads_outside(tmp_path: Path, path: str) -> None:
    with pytest.raises(OutputError, match="no path inside"):
        write_all([_file(path)], tmp_path / "build")
    assert tree(tmp_path / "build") == {}
    assert [file.name for file in tmp_path.iterdir()] == ["build"]


@pytest.mark.parametrize(("one", "two"), [("k/a", "k/A"), ("k/é", "k/e\u0301"), ("k/a", "k/a")])
def test_two_files_of_one_name_are_refused(tmp_path: Path, one: str, two: str) -> None:
    with pytest.raises(OutputError, match="made twice"):
        write_all([_file(one), _file(two)], tmp_path)
    assert tree(tmp_path) == {}


def test_a_full_disk_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_all(rendered(k__a="1", k__b="1"), tmp_path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"k/a: the disk is full"):
        write_all(rendered(k__a="2", k__b="2"), tmp_path)
    assert tree(tmp_path) == {"k/a": b"1", "k/b": b"1"}
    assert sorted(file.name for file in (tmp_path / ".idmkit").iterdir()) == [
        "lock",
        "manifest.json",
    ]


def test_a_file_open_in_another_program_is_named_and_the_next_run_finishes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_all(rendered(k__a="1", k__b="1"), tmp_path)
    move = Path.replace

    def held(self: Path, target: Path) -> Path:
        if Path(target) == tmp_path / "k" / "b":
            raise PermissionError(13, "Permission denied", str(target))
        return move(self, target)

    with monkeypatch.context() as windows:
        windows.setattr(Path, "replace", held)
        with pytest.raises(OutputError, match=r"k/b: .*another program has it open"):
            write_all(rendered(k__a="2", k__b="2"), tmp_path)
    with pytest.raises(RuntimeError, match="no badge"):
        write_all(_failing(), tmp_path)
    assert tree(tmp_path) == {"k/a": b"2", "k/b": b"2"}


def _failing() -> Iterator[RenderedFile]:
    yield _file("k/c")
    raise RuntimeError("no badge")


def test_a_failing_renderer_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no badge"):
        write_all(_failing(), tmp_path)
    assert tree(tmp_path) == {}
    assert [file.name for file in (tmp_path / ".idmkit").iterdir()] == ["lock"]


DAMAGED = [
    json.dumps({"format": 1, "files": {"../../passwd": "0"}}),
    json.dumps({"format": 2}),
    '{"format": 1, "fi',
    "[" * 100_000,
    "",
]


@pytest.mark.parametrize("text", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_manifest_is_said_and_the_advice_helps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_all(rendered(k__a="1", k__b="1"), Path())
    manifest = Path(".idmkit", "manifest.json")
    manifest.write_text(text)
    with pytest.raises(OutputError, match=r"manifest.json is damaged .* delete that one file"):
        write_all(rendered(k__a="1", k__b="2"), Path())
    manifest.unlink()
    assert write_all(rendered(k__a="1", k__c="1"), Path()).new == names("k/c")
    with pytest.raises(OutputError, match="move it away"):
        write_all(rendered(k__a="1", k__b="2"), Path())
    Path("k", "b").unlink()
    assert write_all(rendered(k__a="1", k__b="2"), Path()).new == names("k/b")


def test_the_manifest_is_the_same_in_any_order(tmp_path: Path) -> None:
    files = rendered(k__a="1", b__b="2", k__c="3")
    manifests = set()
    for number, order in enumerate((files, files[::-1])):
        write_all(order, tmp_path / str(number))
        manifests.add((tmp_path / str(number) / ".idmkit" / "manifest.json").read_bytes())
    assert len(manifests) == 1


def test_a_second_run_at_the_same_time_is_refused(tmp_path: Path) -> None:
    write_all(rendered(k__a="1"), tmp_path)
    lock = tmp_path / ".idmkit" / "lock"
    with only_run(lock, tmp_path), pytest.raises(OutputError, match="another idmkit is writing"):
        write_all(rendered(k__a="2"), tmp_path)
    assert tree(tmp_path) == {"k/a": b"1"}
    write_all(rendered(k__a="2"), tmp_path)  # a lock that nobody holds blocks nobody


editions = st.lists(
    st.dictionaries(
        st.sampled_from(["a/1.x", "a/2.x", "a/b/3.x", "c/1.x", "c/d/e/4.x", "5.x"]),
        st.binary(max_size=3),
    ),
    max_size=5,
)


@settings(max_examples=40, deadline=None)
@given(editions=editions, foreign=st.sets(st.sampled_from(["a/mine", "c/d/mine", "mine"])))
def test_any_sequence_of_runs_leaves_the_last_edition_and_what_is_not_ours(
    tmp_path_factory: pytest.TempPathFactory, editions: list[dict[str, bytes]], foreign: set[str]
) -> None:
    into = tmp_path_factory.mktemp("build")
    for path in foreign:
        (into / path).parent.mkdir(parents=True, exist_ok=True)
        (into / path).write_bytes(b"mine")
    before: dict[str, bytes] = {}
    for edition in editions:
        for path in before:
            os.utime(into / path, (OLD, OLD))
        written = write_all([_file(path, edition[path]) for path in edition], into)
        assert tree(into) == {**edition, **dict.fromkeys(foreign, b"mine")}
        kept = {path for path in edition if before.get(path) == edition[path]}
        assert {str(path) for path in written.unchanged} == kept
        assert {p for p in edition if (into / p).stat().st_mtime == OLD} == kept
        before = edition
