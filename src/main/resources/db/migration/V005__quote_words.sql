-- The words of each quote without accents, capitals and punctuation, to be found by however they are typed.
-- Quotes that were stored earlier have none until their article is read again.

alter table quote add column words varchar(1000000);
