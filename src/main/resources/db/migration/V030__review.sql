-- What the checks found when a document came in, for the list of documents that wait.
create table reading (
    region varchar(12) not null,
    source bigint      not null,
    errors integer     not null,
    others integer     not null,
    primary key (region, source),
    foreign key (region, source) references source (region, id)
);

-- What a document prints besides its claims, so that the review shows every number with what became of it: UNREAD counts
-- something that the reader did not recognise, IGNORED counts nothing (dates, document numbers, list marks).
create table other_number (
    region    varchar(12)   not null,
    source    bigint        not null,
    number    integer       not null, -- from 1, in the order of the text
    kind      varchar(10)   not null, -- UNREAD, IGNORED
    value     numeric(20, 4),
    measure   varchar(50)   not null,
    qualifier varchar(20)   not null,
    section   varchar(2000) not null,
    start_at  integer       not null,
    end_at    integer       not null,
    quote     varchar(100000) not null,
    reason    varchar(50)   not null, -- of an IGNORED one
    primary key (region, source, number),
    foreign key (region, source) references source (region, id)
);

-- What people did in the review of a document, in order and never changed: undoing is a step that names the step it takes
-- back.
create table review_step (
    region      varchar(12)   not null,
    source      bigint        not null,
    step        integer       not null,
    action      varchar(20)   not null, -- CORRECTED, CLAIMED, DISMISSED, UNDONE
    claim       bigint,                 -- the claim that was corrected or dismissed
    number      integer,                -- the other number that was claimed or dismissed
    replacement bigint,                 -- the claim that a correction or a claiming made
    undoes      integer,                -- the step that is taken back
    done_by     varchar(100)  not null,
    done_at     timestamp(6) with time zone not null,
    reason      varchar(2000) not null,
    primary key (region, source, step),
    foreign key (region, source) references source (region, id)
);
