"""The closed vocabularies of the contract."""

from __future__ import annotations

from typing import Literal

__all__ = [
    "Act",
    "ActorGroup",
    "AnchorSource",
    "Assertion",
    "Attribution",
    "Basis",
    "ConductCategory",
    "DateRole",
    "ElectionKind",
    "Granularity",
    "InstitutionKind",
    "LawKind",
    "Level",
    "OfficeName",
    "PartOfDay",
    "PledgeKind",
    "RegionSource",
    "SanctionCategory",
    "SanctionStage",
    "Status",
    "Tenure",
    "WarningCode",
    "Zone",
]

Zone = Literal["headline", "caption", "body"]
AnchorSource = Literal["caller", "line", "body", "year"]
RegionSource = Literal["stated", "inferred"]
Status = Literal["definitive", "pj", "plt", "plh", "pjs"]
Tenure = Literal["incumbent", "former", "candidate", "elect"]
OfficeName = Literal[
    "presiden", "wakil_presiden", "menteri", "gubernur", "wakil_gubernur", "bupati",
    "wakil_bupati", "wali_kota", "wakil_wali_kota", "sekda", "asisten", "kepala_dinas",
    "kepala_badan", "camat", "lurah", "kepala_desa", "ketua_kpu", "anggota_kpu",
    "ketua_bawaslu", "anggota_bawaslu", "ketua_dprd", "anggota_dprd", "kapolda", "kapolres",
    "dandim", "kajari", "other",
]  # fmt: skip
Level = Literal["province", "regency", "city", "district", "village"]
Granularity = Literal["year", "month", "day", "time", "interval"]
PartOfDay = Literal["dini_hari", "pagi", "siang", "sore", "malam"]
DateRole = Literal["published", "event", "scheduled", "other"]
ConductCategory = Literal[
    "neutrality", "partisan_support", "practical_politics", "political_talk", "campaigning",
    "social_media", "photo_gesture", "attributes", "biased_decision", "state_resources",
    "mobilisation", "party_affiliation", "candidacy", "id_card_support", "money_politics",
    "intimidation", "hate_hoax", "conflict_of_interest", "personnel_moves",
]  # fmt: skip
Assertion = Literal[
    "required", "prohibited", "conditional", "alleged", "confirmed", "denied", "permitted",
    "mentioned",
]  # fmt: skip
Basis = Literal["rule", "appeal", "pledge", "report"]
ActorGroup = Literal[
    "asn", "pns", "pppk", "non_asn", "kepala_desa", "perangkat_desa", "lurah", "camat",
    "kepala_opd", "tni", "polri", "pejabat_negara", "kepala_daerah", "penyelenggara", "warga",
]  # fmt: skip
LawKind = Literal[
    "uu", "perppu", "pp", "perpres", "permen", "perda", "perbup", "perwali", "pergub", "pkpu",
    "perbawaslu", "skb", "se", "kuhp", "other",
]  # fmt: skip
ElectionKind = Literal[
    "pemilu", "pilpres", "pileg", "pilkada", "pilgub", "pilbup", "pilwalkot", "pilkades",
]  # fmt: skip
InstitutionKind = Literal[
    "election_commission", "election_supervisor", "civil_service", "ministry",
    "regional_government", "agency", "parliament", "police", "military", "court", "prosecution",
    "other",
]  # fmt: skip
SanctionCategory = Literal[
    "moral", "reprimand_oral", "reprimand_written", "allowance_cut", "delay", "demotion",
    "removal_from_post", "dismissal", "criminal", "unspecified",
]  # fmt: skip
SanctionStage = Literal["threatened", "recommended", "imposed", "mentioned"]
PledgeKind = Literal["ikrar", "pakta_integritas", "deklarasi"]
Act = Literal[
    "appeal", "prohibition", "warning", "pledge", "report", "sanction", "denial", "explanation",
]  # fmt: skip
Attribution = Literal["explicit", "carried"]
WarningCode = Literal[
    "weekday_mismatch", "odd_year", "name_variant", "status_conflict", "ambiguous_region",
    "unanchored_date", "dangling_attribution",
]  # fmt: skip
