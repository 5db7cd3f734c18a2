-- By what a wall display is known again. The secret itself is in its browser alone.
create table wall_token (
    token_hash char(64)     not null primary key, -- SHA-256 of the secret, hexadecimal
    account    varchar(100) not null references app_user (name) on delete cascade,
    standing   char(64)     not null, -- of the account when it was given; see gongkai.access.Account
    given_at   timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);
create index wall_token_account on wall_token (account);
