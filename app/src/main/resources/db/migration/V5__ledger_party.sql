-- Which roles have or had something to do in a project: their offices may see it.
create table ledger_party (
    project varchar(200) not null,
    role    varchar(200) not null,
    constraint ledger_party_pk primary key (project, role),
    constraint ledger_party_project_fk foreign key (project) references ledger_project (key)
        on delete cascade
);

-- The lists are drawn up anew from the book at the next start.
delete from ledger_project;
