-- Who may sign in. The one table without a region: a person may work for several.
create table app_user (
    name          varchar(100) not null primary key,
    password_hash varchar(200) not null, -- with the encoder's prefix, e.g. {bcrypt}
    roles         varchar(200) not null, -- names of gongkai.access.Role, separated by commas
    enabled       boolean      not null,
    created_at    timestamp(6) with time zone not null
);
