-- 备忘: what a drafter notes for himself at a heading, paragraph or table; empty for none.

ALTER TABLE nodes ADD COLUMN memo TEXT NOT NULL DEFAULT '';
