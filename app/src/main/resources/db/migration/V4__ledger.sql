-- What is shown in lists, taken from the book and to be rebuilt from it at any moment. Nothing here
-- is a source: every table may be emptied and filled again.

create table ledger_project (
    key           varchar(200) not null,
    pack          varchar(80)  not null,
    name          varchar(400) not null,
    unit          varchar(80)  not null,
    unit_name     varchar(400) not null,
    founder       varchar(200) not null,
    opened_on     date         not null,
    year          integer      not null,
    stage         varchar(200) not null,
    stage_number  integer      not null,
    estimate      bigint,
    contract      bigint,
    paid          bigint,
    next_act      varchar(400) not null,
    next_due      date,
    glow          varchar(20)  not null,
    light         varchar(20)  not null,
    light_number  integer      not null,
    urgency       integer      not null,
    blocked       integer      not null,
    missing       integer      not null,
    words         text         not null,
    entries       bigint       not null,
    last_at       varchar(27)  not null,
    constraint ledger_project_pk primary key (key)
);

create index ledger_project_unit on ledger_project (unit);

create table ledger_duty (
    project       varchar(200) not null,
    duty          varchar(400) not null,
    rule          varchar(200) not null,
    object        varchar(400) not null,
    act           varchar(200) not null,
    label         varchar(400) not null,
    opened_on     date         not null,
    due           date,
    house         boolean      not null,
    cites         text         not null,
    glow          varchar(20)  not null,
    light         varchar(20)  not null,
    light_number  integer      not null,
    urgency       integer      not null,
    constraint ledger_duty_pk primary key (project, duty),
    constraint ledger_duty_project_fk foreign key (project) references ledger_project (key)
        on delete cascade
);

create table ledger_bearer (
    project   varchar(200) not null,
    duty      varchar(400) not null,
    role      varchar(200) not null,
    relative  boolean      not null,
    constraint ledger_bearer_pk primary key (project, duty, role),
    constraint ledger_bearer_duty_fk foreign key (project, duty)
        references ledger_duty (project, duty) on delete cascade
);

create table ledger_handling (
    project      varchar(200) not null,
    number       integer      not null,
    kind         varchar(20)  not null,
    act          varchar(200) not null,
    label        varchar(400) not null,
    object       varchar(400) not null,
    account      varchar(200) not null,
    person       varchar(200) not null,
    office       varchar(80)  not null,
    arrived      date,
    on_date      date         not null,
    recorded_at  varchar(27)  not null,
    took         integer,
    outcome      varchar(400) not null,
    opinion      text         not null,
    constraint ledger_handling_pk primary key (project, number),
    constraint ledger_handling_project_fk foreign key (project) references ledger_project (key)
        on delete cascade
);

create index ledger_handling_account on ledger_handling (account);
