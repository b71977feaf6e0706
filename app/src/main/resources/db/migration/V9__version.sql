-- Which version of its regulation governs a project. The lists are drawn up anew from the book at
-- the next start.
delete from ledger_project;
alter table ledger_project add column version varchar(80) not null;
