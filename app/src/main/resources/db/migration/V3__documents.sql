-- Files by their content. kept_at is empty until an entry of the book refers to the file; a file
-- nobody refers to is swept some time after it was last received.

create table stored_file (
    sha256            char(64)     not null,
    sm3               char(64)     not null,
    size_bytes        bigint       not null,
    media_type        varchar(200) not null,
    first_received_at varchar(30)  not null,
    first_received_by varchar(200) not null,
    last_received_at  varchar(30)  not null,
    kept_at           varchar(30),
    constraint stored_file_pk primary key (sha256),
    constraint stored_file_size_ck check (size_bytes > 0)
);
