-- The book. One chain for each subject; within a chain seq runs from 1 without gaps, and every
-- row's hash covers the hash before it and all its own columns (see EntryHash for the byte form).
-- Instants are kept as text in one fixed form, so that what is hashed is what is stored.

create table chain_head (
    subject_kind varchar(20)  not null,
    subject_key  varchar(200) not null,
    seq          bigint       not null,
    hash         char(64)     not null,
    constraint chain_head_pk primary key (subject_kind, subject_key),
    constraint chain_head_seq_ck check (seq >= 0)
);

create table entry (
    subject_kind   varchar(20)  not null,
    subject_key    varchar(200) not null,
    seq            bigint       not null,
    recorded_at    varchar(27)  not null,
    on_date        date         not null,
    kind           varchar(80)  not null,
    body           text         not null,
    actor_account  varchar(200),
    actor_person   varchar(200),
    actor_office   varchar(200),
    actor_post     varchar(200),
    prev_hash      char(64)     not null,
    hash           char(64)     not null,
    constraint entry_pk primary key (subject_kind, subject_key, seq),
    constraint entry_seq_ck check (seq >= 1)
);

create function book_refuses() returns trigger as $$
begin
    raise exception 'the book is append-only: % on % is refused', tg_op, tg_table_name;
end
$$ language plpgsql;

create trigger entry_row_guard before update or delete on entry
    for each row execute procedure book_refuses();

create trigger entry_truncate_guard before truncate on entry
    for each statement execute procedure book_refuses();

create trigger chain_head_row_guard before delete on chain_head
    for each row execute procedure book_refuses();

create trigger chain_head_truncate_guard before truncate on chain_head
    for each statement execute procedure book_refuses();

create function head_advances() returns trigger as $$
begin
    if new.subject_kind <> old.subject_kind or new.subject_key <> old.subject_key
            or new.seq <= old.seq then
        raise exception 'the head of a chain only moves forward';
    end if;
    return new;
end
$$ language plpgsql;

create trigger chain_head_forward before update on chain_head
    for each row execute procedure head_advances();
