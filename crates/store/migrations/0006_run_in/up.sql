-- A run-in heading and its body are one passage, as they are read. All passages are made anew when the library opens.

DELETE FROM passages;
INSERT INTO grams (grams) VALUES ('delete-all');
