-- How often addresses that ask much have been answered by each process since it counts them; of the moment only.
create table request_count (
    address varchar(100) not null,
    process varchar(36)  not null,
    times   bigint       not null,
    at      timestamp(6) with time zone not null,
    primary key (address, process)
);
