-- Jurisdictions, such as cities: each office belongs to exactly one, and each adopts packs from a day
-- until (not including) a day. What was there before belongs to one of its own. It is in_book once
-- the installation's chain tells of it: an upgrade cannot write there, the next start does.
create table jurisdiction (
    code      varchar(80)  not null,
    name      varchar(400) not null,
    from_date date         not null,
    in_book   boolean      not null,
    constraint jurisdiction_pk primary key (code)
);

create table adoption (
    jurisdiction varchar(80) not null,
    pack         varchar(80) not null,
    from_date    date        not null,
    until_date   date,
    constraint adoption_pk primary key (jurisdiction, pack, from_date),
    constraint adoption_jurisdiction_fk foreign key (jurisdiction) references jurisdiction (code),
    constraint adoption_dates_ck check (until_date is null or until_date > from_date)
);

insert into jurisdiction (code, name, from_date, in_book)
select 'local', '本地', min(from_date), false from office having count(*) > 0;

insert into adoption (jurisdiction, pack, from_date)
select 'local', pack, min(from_date) from role_binding group by pack;

alter table office add column jurisdiction varchar(80);
update office set jurisdiction = 'local';
alter table office alter column jurisdiction set not null;
alter table office add constraint office_jurisdiction_fk
    foreign key (jurisdiction) references jurisdiction (code);
-- A tree never reaches into another jurisdiction.
alter table office add constraint office_jurisdiction_uq unique (code, jurisdiction);
alter table office drop constraint office_parent_fk;
alter table office add constraint office_parent_fk
    foreign key (parent_code, jurisdiction) references office (code, jurisdiction);

-- The lists are drawn up anew from the book at the next start.
delete from ledger_project;
alter table ledger_project add column jurisdiction varchar(80) not null;
