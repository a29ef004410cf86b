"""A wrong row of a gazetteer file stops the run before anything is loaded, and the message says where and why."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.errors import InvalidRule
from loaders.names.gazetteer import load_gazetteer

FOLDER = Path(__file__).resolve().parents[3] / "data" / "gazetteers"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "gazetteers"))


def append(file: str, row: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        path = folder / file
        path.write_text(path.read_text(encoding="utf-8") + row + "\n", encoding="utf-8")

    return write


def replace(file: str, old: str, new: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return write


BROKEN = [
    # Actors
    (append("actors.csv", "un.hrc,Second Council,igo,,un,,"), ["actors.csv row", "'un.hrc'", "each value once"]),
    (append("actors.csv", "xy.new,New Body,club,,,,"), ["actors.csv row", "type 'club'", "government, ministry"]),
    (append("actors.csv", "xy.new,New Body,,,,,"), ["actors.csv row", "type ''", "government, ministry"]),
    (append("actors.csv", "xy.new,New Body,ngo,Peru,,,"), ["actors.csv row", "country 'Peru'", "two capitals"]),
    (append("actors.csv", "xy.new,New Body,ngo,pe,,,"), ["actors.csv row", "country 'pe'", "two capitals"]),
    (append("actors.csv", "xy.new,New Body,ngo,,xy.none,,"), ["actors.csv row", "parent 'xy.none'", "actor_id"]),
    (append("actors.csv", "XY New,New Body,ngo,,,,"), ["actors.csv row", "actor_id 'XY New'", "small letters"]),
    (append("actors.csv", "country.xy,New Body,ngo,,,,"), ["actors.csv row", "'country.xy'", "small letters"]),
    (append("actors.csv", "xy.new,,ngo,,,,"), ["actors.csv row", "name ''", "empty"]),
    (append("actors.csv", "xy.new,human rights watch,ngo,,,,"), ["actors.csv row", "no other row", "ngo.hrw"]),
    (append("actors.csv", "xy.new,New Body,ministry,PE,,weather,"), ["actors.csv row", "body 'weather'", "foreign"]),
    (append("actors.csv", "xy.new,New Body,ministry,DE,,foreign,"), ["actors.csv row", "'foreign'", "de.foreign"]),
    (append("actors.csv", "xy.new,New Body,ngo"), ["actors.csv row", "3 cells", "expected 7"]),
    # Aliases
    (append("aliases.csv", "NB,xy.none,acronym,yes,no,no,en,"), ["aliases.csv row", "'xy.none'", "actors.csv"]),
    (append("aliases.csv", "NB,un.hrc,nickname,yes,no,no,en,"), ["aliases.csv row", "'nickname'", "name, acronym"]),
    (append("aliases.csv", "NB,un.hrc,acronym,true,no,no,en,"), ["aliases.csv row", "'true'", "yes, no"]),
    (append("aliases.csv", "NB,un.hrc,acronym,yes,,no,en,"), ["aliases.csv row", "needs_context ''", "yes, no"]),
    (append("aliases.csv", "NB,un.hrc,acronym,yes,no,no,,"), ["aliases.csv row", "language ''", "empty"]),
    (append("aliases.csv", "OHCHR,un.ohchr,acronym,yes,no,no,en,"), ["aliases.csv row", "'OHCHR'", "once"]),
    (append("aliases.csv", "OHCHR,un.hrc,acronym,yes,no,no,en,"), ["aliases.csv row", "'OHCHR'", "ambiguous"]),
    (append("aliases.csv", "OHCHR,un.hrc,acronym,yes,no,yes,en,"), ["aliases.csv row", "'OHCHR'", "un.ohchr"]),
    (append("aliases.csv", "Greenpeace,un.hrc,name,no,no,no,en,"), ["aliases.csv row", "ngo.greenpeace"]),
    (append("aliases.csv", "United Nations law,un.hrc,name,no,no,no,en,\nUN law,un,name,no,no,no,en,"),
     ["variants.csv", " law'", "un.hrc and un"]),
    # Countries
    (append("countries.csv", "qq,Nowhere,no,no,no,,,"), ["countries.csv row", "code 'qq'", "territory code"]),
    (append("countries.csv", "gb-eng,,no,no,no,French,,"), ["countries.csv row", "'French'", "shared_demonyms"]),
    (append("countries.csv", "gb-eng,,maybe,no,no,English,,"), ["countries.csv row", "'maybe'", "yes, no"]),
    # The other files
    (append("bodies.csv", "foreign,ministry of wind,Wind Ministry,ministry,"), ["bodies.csv row", "{country}"]),
    (append("bodies.csv", "state,government,{country},government,"), ["bodies.csv row", "'government'", "once"]),
    (append("offices.csv", "grand vizier,wizard,government,,"), ["offices.csv row", "'wizard'", "head_of_state"]),
    (append("offices.csv", "grand vizier,minister,palace,,"), ["offices.csv row", "'palace'", "government, ministry"]),
    (append("offices.csv", "grand vizier,minister,government,wind,"), ["offices.csv row", "'wind'", "parliament"]),
    (append("officials.csv", "Jane Roe,Roe,xy.none,Mayor,2020,,"), ["officials.csv row", "'xy.none'"]),
    (append("officials.csv", "Jane Roe,Roe,un,Mayor,May 2020,,"), ["officials.csv row", "since 'May 2020'", "2021-03"]),
    (append("officials.csv", "Jane Roe,Roe,un,Mayor,2020,2019,"), ["officials.csv row", "until '2019'", "after 2020"]),
    (append("generic.csv", "the moon,yes,no,perhaps,"), ["generic.csv row", "is_definite 'perhaps'", "yes, no"]),
    (append("organisation_heads.csv", "Coven,ngo,sometimes,"), ["heads.csv row", "'sometimes'", "depends"]),
    (append("variants.csv", "UN,"), ["variants.csv row", "forms 'UN'", "two forms"]),
    (append("variants.csv", "UN; Onu,"), ["variants.csv row", "forms 'UN'", "one row"]),
    # Files as spreadsheets spoil them
    (replace("actors.csv", "actor_id,name", "id,name"), ["actors.csv row 1", "header", "actor_id,name"]),
    (replace("generic.csv", ",", ";"), ["generic.csv row 1", "separated by commas"]),
    (lambda folder: (folder / "actors.csv").write_bytes(b"actor_id,name\nxy,Caf\xe9\n"), ["actors.csv", "not UTF-8"]),
    (lambda folder: (folder / "offices.csv").unlink(), ["offices.csv is missing"]),
    (lambda folder: (folder / "offices.csv").write_text(""), ["offices.csv row 1", "header"]),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "said"), BROKEN, ids=range(len(BROKEN)))
def test_a_wrong_row_stops_the_run_and_says_where(folder: Path, spoil: Callable[[Path], None], said: list[str]) -> None:
    spoil(folder)
    with pytest.raises(InvalidRule) as raised:
        load_gazetteer(folder)
    assert [part for part in said if part not in str(raised.value)] == []


def test_a_spreadsheet_may_add_a_mark_and_empty_lines(folder: Path) -> None:
    path = folder / "actors.csv"
    path.write_text("\ufeff" + path.read_text(encoding="utf-8") + ",,,,,,\n\n", encoding="utf-8")
    append("actors.csv", "xy.new,Zorbania Water Board,agency,,,,")(folder)
    append("aliases.csv", "ZWB,xy.new,acronym,yes,no,no,en,")(folder)
    actor = load_gazetteer(folder).resolve("ZWB")
    assert actor is not None
    assert actor.name == "Zorbania Water Board"


def test_a_shared_spelling_is_allowed_where_every_row_says_so(folder: Path) -> None:
    append("aliases.csv", "ZWB,un.hrc,acronym,yes,no,yes,en,\nZWB,un.ga,acronym,yes,no,yes,en,")(folder)
    gazetteer = load_gazetteer(folder)
    assert gazetteer.resolve("ZWB") is None
    assert {actor.actor_id for actor in gazetteer.candidates("ZWB")} == {"un.hrc", "un.ga"}
