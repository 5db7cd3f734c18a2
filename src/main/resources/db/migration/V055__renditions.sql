-- One report is one source, in however many files it comes: typed from (a citation), as page, Word file, PDF or text, or
-- under another name. Only sources with more than one rendition have rows here. The one that leads lends its bytes, its
-- text and its places to the source and the claims; the others keep theirs here.
create table source_rendition (
    region         varchar(12)   not null references region,
    source         bigint        not null,
    number         integer       not null, -- from 1, as they came
    leads          boolean       not null,
    kind           varchar(20)   not null, -- DOCUMENT, CITATION
    sha256         char(64),
    bytes          bytea,                  -- null while it leads
    file_name      varchar(300)  not null,
    media_type     varchar(100)  not null,
    text           text          not null, -- empty while it leads
    title          varchar(500)  not null,
    publisher      varchar(300)  not null,
    published      date,
    report_year    integer,
    form           varchar(20)   not null,
    unit           varchar(100)  not null,
    address        varchar(1000) not null,
    note           varchar(2000) not null,
    received_at    timestamp(6) with time zone not null,
    received_by    varchar(100)  not null,
    separated_into bigint,                 -- an officer said that it is another report: the source it became
    separated_by   varchar(100),
    separated_at   timestamp(6) with time zone,
    primary key (region, source, number),
    foreign key (region, source) references source (region, id)
);

create index source_rendition_by_hash on source_rendition (region, sha256);

-- Which claims a rendition states, and where in its text.
create table rendition_place (
    region     varchar(12)   not null,
    source     bigint        not null,
    rendition  integer       not null,
    claim      bigint        not null,
    section    varchar(2000) not null,
    start_at   integer       not null,
    end_at     integer       not null,
    quote      varchar(100000) not null,
    instead_of bigint, -- the claim that an earlier rendition has in this one's place and that says something else
    primary key (region, source, rendition, claim),
    foreign key (region, source, rendition) references source_rendition (region, source, number),
    foreign key (region, claim) references claim (region, id)
);

create index rendition_place_by_claim on rendition_place (region, claim);
