-- Which installation this database belongs to: one row. In an embedded database the id is that of the file "installation"
-- beside it; see gongkai.base.Installation.
create table installation (
    id         varchar(36) not null primary key,
    created_at timestamp(6) with time zone not null,
    checked_at timestamp(6) with time zone not null -- when the health check last found that it can be written
);
