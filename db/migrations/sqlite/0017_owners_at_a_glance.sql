-- Indexes of PostgreSQL alone: SQLite's carry more already.
SELECT 1;
