"""Extractions as Arrow tables: a row a mention, the contract's fields as columns."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as parquet

from netralitas_extract import Extraction, extract
from netralitas_extract.integrations.arrow import to_tables, write_parquet

LISTS = [
    field for field in Extraction.__struct_fields__ if field not in ("schema", "id", "article")
]
TEXT = (
    "Larang ASN Kampanye\n\nDOMPU - Pj Bupati Dompu, H. Salim Wardana, melarang ASN berfoto dengan "
    "calon bupati, Senin (23/9/2024). “Jangan ikut kampanye,” katanya. Pelanggar terancam teguran "
    "tertulis sesuai Pasal 5 huruf n dan Pasal 8 PP 94/2021, kata Bawaslu Dompu jelang Pilkada."
)


def test_every_list_has_a_table_with_the_fields_of_the_contract() -> None:
    tables = to_tables([extract(TEXT)])
    assert set(tables) == {"articles", *LISTS}
    result = extract(TEXT)
    for name in LISTS:
        rows = [dict(row) for row in tables[name].to_pylist()]
        for row in rows:
            del row["article_number"], row["article_id"]
        assert rows == result.to_dict()[name], name


def test_rows_name_their_article() -> None:
    tables = to_tables([extract(TEXT, id="a"), extract(""), extract(TEXT, id="c")])
    assert tables["articles"].column("article_id").to_pylist() == ["a", None, "c"]
    assert set(tables["conduct"].column("article_number").to_pylist()) == {0, 2}
    headline = tables["articles"].column("headline").to_pylist()[0]
    assert headline == {"start": 0, "end": 19, "text": "Larang ASN Kampanye"}


def test_columns_are_the_same_without_any_row() -> None:
    empty, full = to_tables([]), to_tables([extract(TEXT)])
    assert {name: table.schema for name, table in empty.items()} == {
        name: table.schema for name, table in full.items()
    }
    assert full["people"].schema.field("aliases").type == pa.list_(pa.string())


def test_a_lone_surrogate_becomes_a_question_mark() -> None:
    (row,) = to_tables([extract("ASN ikut kampanye \ud83d Pilkada di Kota Bima", id="\udc00")])[
        "elections"
    ].to_pylist()
    assert row["article_id"] == "?"


def test_parquet_files_hold_the_tables(tmp_path: Path) -> None:
    write_parquet([extract(TEXT, id="a")], tmp_path / "new" / "tables")
    for name, table in to_tables([extract(TEXT, id="a")]).items():
        assert parquet.read_table(tmp_path / "new" / "tables" / f"{name}.parquet") == table
