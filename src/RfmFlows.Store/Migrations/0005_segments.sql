CREATE TABLE segments (
    id TEXT PRIMARY KEY,
    title_en TEXT NOT NULL,
    title_ru TEXT NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT,
    colour TEXT,
    created_at TIMESTAMPTZ NOT NULL,
    latest INTEGER NOT NULL
);

CREATE TABLE segment_versions (
    segment_id TEXT NOT NULL REFERENCES segments (id),
    version INTEGER NOT NULL,
    as_of DATE NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    row_count BIGINT NOT NULL,
    location TEXT NOT NULL,
    run_id TEXT,
    PRIMARY KEY (segment_id, version)
);

CREATE INDEX segment_versions_by_day ON segment_versions (segment_id, as_of, version);
