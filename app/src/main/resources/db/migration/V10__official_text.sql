-- The official texts that were put beside the rules, drawn up from the installation's chain. The
-- last one of a jurisdiction, pack and version is shown; the earlier ones stay.
create table official_text (
    seq          bigint        not null,
    jurisdiction varchar(80)   not null,
    pack         varchar(80)   not null,
    version      varchar(80)   not null,
    text         char(64)      not null,
    file         char(64)      not null,
    name         varchar(400)  not null,
    source       varchar(1000) not null,
    loaded_on    date          not null,
    person       varchar(200)  not null,
    office       varchar(200)  not null,
    constraint official_text_pk primary key (seq)
);
create index official_text_pack on official_text (jurisdiction, pack, seq);
