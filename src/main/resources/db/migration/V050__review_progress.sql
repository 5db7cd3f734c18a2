-- A document is accepted when nothing of it waits: those with numbers that nobody decided on wait again.
update source set status = 'PENDING'
where status = 'ACCEPTED' and kind = 'DOCUMENT'
  and exists (select 1 from claim c where c.region = source.region and c.source = source.id and c.status = 'PENDING');

-- What a step of the review decided on at once: the claims that were accepted, or that followed the document to another
-- unit or year, with the status they had before, so that the step can be taken back as a whole.
create table review_step_part (
    region      varchar(12) not null,
    source      bigint      not null,
    step        integer     not null,
    part        integer     not null, -- from 1
    claim       bigint,               -- the claim that was decided on, which may be of a former edition
    was         varchar(20),          -- its status before
    number      integer,              -- or the other number that became one
    replacement bigint,               -- the claim that stands for either
    primary key (region, source, step, part),
    foreign key (region, source) references source (region, id)
);

-- What a step changed in the head of the document.
create table review_step_head (
    region    varchar(12)  not null,
    source    bigint       not null,
    step      integer      not null,
    old_title varchar(500) not null,
    old_unit  varchar(100) not null,
    old_year  integer,
    old_form  varchar(20)  not null,
    new_title varchar(500) not null,
    new_unit  varchar(100) not null,
    new_year  integer,
    new_form  varchar(20)  not null,
    primary key (region, source, step),
    foreign key (region, source) references source (region, id)
);
