-- Who someone is, and what they hold from which day until (not including) which day.
-- A person has one standing. It stands in every row that depends on it, under a foreign key, so
-- the database itself keeps the three administrators apart from each other and from business.

create table office (
    code        varchar(80)  not null,
    name        varchar(400) not null,
    parent_code varchar(80),
    from_date   date         not null,
    constraint office_pk primary key (code),
    constraint office_parent_fk foreign key (parent_code) references office (code)
);

create table person (
    id       varchar(80)  not null,
    name     varchar(200) not null,
    standing varchar(20)  not null,
    constraint person_pk primary key (id),
    constraint person_standing_uq unique (id, standing),
    constraint person_standing_ck check (standing in ('business', 'system', 'security', 'audit'))
);

create table engagement (
    person_id   varchar(80)  not null,
    standing    varchar(20)  not null,
    office_code varchar(80)  not null,
    post        varchar(200) not null,
    from_date   date         not null,
    until_date  date,
    constraint engagement_pk primary key (person_id, office_code, post, from_date),
    constraint engagement_standing_ck check (standing = 'business'),
    constraint engagement_person_fk foreign key (person_id, standing)
        references person (id, standing),
    constraint engagement_office_fk foreign key (office_code) references office (code),
    constraint engagement_dates_ck check (until_date is null or until_date > from_date)
);

create table administrator (
    person_id   varchar(80) not null,
    standing    varchar(20) not null,
    office_code varchar(80) not null,
    from_date   date        not null,
    until_date  date,
    constraint administrator_pk primary key (person_id),
    constraint administrator_standing_ck check (standing in ('system', 'security', 'audit')),
    constraint administrator_person_fk foreign key (person_id, standing)
        references person (id, standing),
    constraint administrator_office_fk foreign key (office_code) references office (code)
);

create table account (
    name            varchar(80)  not null,
    person_id       varchar(80)  not null,
    password_hash   varchar(400) not null,
    password_on     date         not null,
    password_given  varchar(5)   not null,
    failures        integer      not null,
    locked_until    varchar(30),
    second_factor   varchar(80),
    factor_step     bigint       not null,
    closed          varchar(5)   not null,
    constraint account_pk primary key (name),
    constraint account_person_uq unique (person_id),
    constraint account_person_fk foreign key (person_id) references person (id),
    constraint account_given_ck check (password_given in ('true', 'false')),
    constraint account_closed_ck check (closed in ('true', 'false'))
);

create table past_password (
    account_name  varchar(80)  not null,
    changed_at    varchar(30)  not null,
    password_hash varchar(400) not null,
    constraint past_password_pk primary key (account_name, changed_at),
    constraint past_password_account_fk foreign key (account_name) references account (name)
);

create table role_binding (
    pack        varchar(80) not null,
    role        varchar(80) not null,
    office_code varchar(80) not null,
    from_date   date        not null,
    until_date  date,
    constraint role_binding_pk primary key (pack, role, office_code, from_date),
    constraint role_binding_office_fk foreign key (office_code) references office (code),
    constraint role_binding_relative_ck check (role <> 'unit'),
    constraint role_binding_dates_ck check (until_date is null or until_date > from_date)
);

create table oversight (
    office_code varchar(80) not null,
    from_date   date        not null,
    until_date  date,
    constraint oversight_pk primary key (office_code, from_date),
    constraint oversight_office_fk foreign key (office_code) references office (code)
);
