CREATE TABLE scenarios (
    id TEXT PRIMARY KEY,
    title_en TEXT NOT NULL,
    title_ru TEXT NOT NULL,
    folder TEXT NOT NULL,
    search_text TEXT NOT NULL,
    draft TEXT NOT NULL,
    revision BIGINT NOT NULL,
    saved_by TEXT NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    published_version INTEGER NOT NULL,
    published_revision BIGINT NOT NULL,
    deleted_at TIMESTAMPTZ
);

CREATE TABLE scenario_versions (
    scenario_id TEXT NOT NULL REFERENCES scenarios (id),
    version INTEGER NOT NULL,
    json TEXT NOT NULL,
    published_by TEXT NOT NULL,
    published_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (scenario_id, version)
);
