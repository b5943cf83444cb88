-- A library as version 1 wrote it: a notice with its plan, one change of text and one of the title.
PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1197567591;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE journal (
    plan     INTEGER NOT NULL REFERENCES plans (key) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    kind     TEXT    NOT NULL CHECK (kind IN ('create', 'do', 'undo', 'redo')),
    target   INTEGER,                       -- of undo and redo: the first revision of the step
    joins    INTEGER NOT NULL,              -- 1: belongs to the step of the entry before it
    at_ms    INTEGER NOT NULL,
    body     TEXT    NOT NULL,              -- JSON: the whole plan of a `create`, else the edits
    PRIMARY KEY (plan, revision),
    CHECK ((target IS NULL) = (kind IN ('create', 'do')))
) STRICT;
INSERT INTO "journal" VALUES(1,1,'create',NULL,0,1795300000000,'{"schema":1,"id":"01a20038-0100-7f9b-adae-6f4c57a82ac2","scheme":"official","profile":"gbt-9704","elements":{"red_head":true,"issuers":["某某市人民政府办公室"],"document_number":"某政办发〔2026〕12号","date":{"year":2026,"month":3,"day":5},"sealing":"unsealed"},"parts":[{"id":"01a20038-0100-710a-adec-89025cc1beeb","role":"notice","kind":"notice","title":"某某市人民政府办公室关于印发\n《某某市工作要点》的通知","addressees":["各县（市、区）人民政府","市政府各部门"],"outline":[{"id":"01a20038-0100-7893-a2ee-fb32555e71c1","content":{"type":"paragraph","text":"现将《某某市工作要点》印发给你们，请认真贯彻执行。"}}]},{"id":"01a20038-0100-71bb-94d8-d101b5b9c34d","role":"plan","kind":"work-points","title":"某某市工作要点","outline":[{"id":"01a20038-0100-7917-98de-357e3da8cb43","content":{"type":"heading","text":"重点任务","form":"standing"},"children":[{"id":"01a20038-0100-7775-9c77-01564f619afc","content":{"type":"paragraph","text":[{"text":"重点抓好"},{"text":"三项工作","marks":["bold"]}]}},{"id":"01a20038-0100-7099-ac6c-d7363ca585e7","content":{"type":"heading","text":"夯实基础。","form":"run-in","body":"健全制度，细化措施。"},"duties":[{"leads":["市教育局"],"supports":["市财政局"],"deadline":{"text":"2026年6月底前","date":{"year":2026,"month":6,"day":30}},"as_written":"（牵头单位：市教育局；配合单位：市财政局；完成时限：2026年6月底前）"}]},{"id":"01a20038-0100-7476-8f8a-4baa5dc087b3","content":{"type":"table","header_rows":1,"rows":[["指标","目标"],["毛入园率","95%"]],"caption":"主要指标"}}]}],"attachments":["重点任务分解表"]}],"variables":{"县名":"某某县"}}');
INSERT INTO "journal" VALUES(1,2,'do',NULL,0,1795300001000,'[{"edit":"text","node":"01a20038-0100-7099-ac6c-d7363ca585e7","slot":"heading","at":2,"remove":"","insert":"教育"}]');
INSERT INTO "journal" VALUES(1,3,'do',NULL,0,1795300002000,'[{"edit":"part","part":"01a20038-0100-71bb-94d8-d101b5b9c34d","from":{"field":"title","value":"某某市工作要点"},"to":{"field":"title","value":"某某市2026年工作要点"}}]');
CREATE TABLE nodes (
    plan     INTEGER NOT NULL REFERENCES plans (key) ON DELETE CASCADE,
    id       TEXT    NOT NULL,
    parent   TEXT    NOT NULL,              -- a heading, or a part for its top level
    position INTEGER NOT NULL,              -- 0 for the first child
    content  TEXT    NOT NULL,              -- JSON
    duties   TEXT    NOT NULL,              -- JSON
    PRIMARY KEY (plan, id)
) STRICT;
INSERT INTO "nodes" VALUES(1,'01a20038-0100-7893-a2ee-fb32555e71c1','01a20038-0100-710a-adec-89025cc1beeb',0,'{"type":"paragraph","text":"现将《某某市工作要点》印发给你们，请认真贯彻执行。"}','[]');
INSERT INTO "nodes" VALUES(1,'01a20038-0100-7917-98de-357e3da8cb43','01a20038-0100-71bb-94d8-d101b5b9c34d',0,'{"type":"heading","text":"重点任务","form":"standing"}','[]');
INSERT INTO "nodes" VALUES(1,'01a20038-0100-7775-9c77-01564f619afc','01a20038-0100-7917-98de-357e3da8cb43',0,'{"type":"paragraph","text":[{"text":"重点抓好"},{"text":"三项工作","marks":["bold"]}]}','[]');
INSERT INTO "nodes" VALUES(1,'01a20038-0100-7099-ac6c-d7363ca585e7','01a20038-0100-7917-98de-357e3da8cb43',1,'{"type":"heading","text":"夯实教育基础。","form":"run-in","body":"健全制度，细化措施。"}','[{"leads":["市教育局"],"supports":["市财政局"],"deadline":{"text":"2026年6月底前","date":{"year":2026,"month":6,"day":30}},"as_written":"（牵头单位：市教育局；配合单位：市财政局；完成时限：2026年6月底前）"}]');
INSERT INTO "nodes" VALUES(1,'01a20038-0100-7476-8f8a-4baa5dc087b3','01a20038-0100-7917-98de-357e3da8cb43',2,'{"type":"table","header_rows":1,"rows":[["指标","目标"],["毛入园率","95%"]],"caption":"主要指标"}','[]');
CREATE TABLE parts (
    plan        INTEGER NOT NULL REFERENCES plans (key) ON DELETE CASCADE,
    id          TEXT    NOT NULL,
    position    INTEGER NOT NULL,           -- 0 for the first part
    role        TEXT    NOT NULL,           -- JSON
    kind        TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    title_note  TEXT,
    addressees  TEXT    NOT NULL,           -- JSON
    attachments TEXT    NOT NULL,           -- JSON
    PRIMARY KEY (plan, id)
) STRICT;
INSERT INTO "parts" VALUES(1,'01a20038-0100-710a-adec-89025cc1beeb',0,'"notice"','notice','某某市人民政府办公室关于印发
《某某市工作要点》的通知',NULL,'["各县（市、区）人民政府","市政府各部门"]','[]');
INSERT INTO "parts" VALUES(1,'01a20038-0100-71bb-94d8-d101b5b9c34d',1,'"plan"','work-points','某某市2026年工作要点',NULL,'[]','["重点任务分解表"]');
CREATE TABLE plans (
    key        INTEGER PRIMARY KEY,
    id         TEXT    NOT NULL UNIQUE,
    schema     INTEGER NOT NULL,            -- version of the JSON in this and the other tables
    kind       TEXT    NOT NULL,            -- of the main part, for lists
    title      TEXT    NOT NULL,            -- of the main part on one line, for lists
    scheme     TEXT    NOT NULL,
    profile    TEXT    NOT NULL,
    elements   TEXT    NOT NULL,            -- JSON
    variables  TEXT    NOT NULL,            -- JSON
    revision   INTEGER NOT NULL,            -- of the newest journal entry
    created_ms INTEGER NOT NULL,            -- milliseconds since 1970, as all times here
    updated_ms INTEGER NOT NULL,
    trashed_ms INTEGER                      -- in the trash since; NULL: not there
) STRICT;
INSERT INTO "plans" VALUES(1,'01a20038-0100-7f9b-adae-6f4c57a82ac2',1,'work-points','某某市2026年工作要点','official','gbt-9704','{"red_head":true,"issuers":["某某市人民政府办公室"],"document_number":"某政办发〔2026〕12号","date":{"year":2026,"month":3,"day":5},"sealing":"unsealed"}','{"县名":"某某县"}',3,1795300000000,1795300002000,NULL);
CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL                     -- JSON
) STRICT, WITHOUT ROWID;
INSERT INTO "settings" VALUES('theme','"dark"');
COMMIT;
