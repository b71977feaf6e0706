-- What in a project rests on which article today: what is owed, late, open to be done, blocked, or
-- cannot be told.
create table ledger_rest (
    project varchar(200) not null,
    article integer      not null,
    how     varchar(20)  not null,
    constraint ledger_rest_pk primary key (project, article, how),
    constraint ledger_rest_project_fk foreign key (project) references ledger_project (key)
        on delete cascade
);

-- The lists are drawn up anew from the book at the next start.
delete from ledger_project;
