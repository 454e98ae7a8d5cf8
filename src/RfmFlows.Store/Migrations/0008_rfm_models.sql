CREATE TABLE rfm_models (
    id TEXT PRIMARY KEY,
    title_en TEXT NOT NULL,
    title_ru TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    latest INTEGER NOT NULL
);

CREATE TABLE rfm_model_versions (
    model_id TEXT NOT NULL REFERENCES rfm_models (id),
    version INTEGER NOT NULL,
    as_of DATE NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    customers BIGINT NOT NULL,
    definition TEXT NOT NULL,
    run_id TEXT,
    PRIMARY KEY (model_id, version)
);

CREATE INDEX rfm_model_versions_by_day ON rfm_model_versions (model_id, as_of, version);
