-- 行政区划单元: identities are meaningless; code, name, kind and parent are facts with two times.
create table unit (like temporal including defaults,
  code text not null,
  name text not null,
  name_pinyin text not null,
  level text not null,
  kind text not null,
  parent uuid,
  households integer check (households >= 0),
  synthetic boolean not null default false,
  note text);
select temporal_table('unit');
-- At commit, so that units of one change may hand a code to each other.
alter table unit add constraint unit_one_code
  exclude using gist (code with =, valid with &&, known with &&) deferrable initially deferred;
create index on unit (parent);
create index on unit (code);

-- 旧代码: codes a unit bore before the register begins; numbers of older people still carry them.
create table unit_code (like temporal including defaults,
  unit uuid not null,
  code text not null,
  name text not null);
select temporal_table('unit_code');
alter table unit_code add constraint unit_code_one_holder
  exclude using gist (unit with =, code with =, valid with &&, known with &&);
create index on unit_code (code);

-- 沿革: an edge of a merger or split. valid begins on the day of the change and stays open; share is the part of the
-- predecessor's households that went to the successor, the shares of one predecessor in one event sum to 1.
create table unit_succession (like temporal including defaults,
  event uuid not null,
  kind text not null check (kind in ('merge', 'split')),
  predecessor uuid not null,
  successor uuid not null,
  share numeric(9, 8) not null check (share > 0 and share <= 1),
  document text,
  sequence bigint generated always as identity);
select temporal_table('unit_succession');
create index on unit_succession (predecessor);
create index on unit_succession (successor);

-- 功能区域: a dated set of units that cuts across subtrees, counted once in city totals.
create table area (like temporal including defaults,
  code text not null,
  name text not null,
  kind text not null,
  synthetic boolean not null default false,
  note text);
select temporal_table('area');
alter table area add constraint area_one_code
  exclude using gist (code with =, valid with &&, known with &&);

create table area_member (like temporal including defaults,
  area uuid not null,
  unit uuid not null);
select temporal_table('area_member');
alter table area_member add constraint area_member_once
  exclude using gist (area with =, unit with =, valid with &&, known with &&);
create index on area_member (area);
create index on area_member (unit);

-- 上下级闭包, each unit being its own ancestor. Derived from unit by unit_tree_sync, written by nothing else. A unit that
-- ended lives on beneath its main successor, so that what was recorded at it still counts there.
create table unit_tree (
  ancestor uuid not null,
  descendant uuid not null,
  depth integer not null,
  valid daterange not null,
  known tstzrange not null,
  exclude using gist (ancestor with =, descendant with =, valid with &&, known with &&));
create index on unit_tree (ancestor);
create index on unit_tree (descendant);

-- What is believed now: every pair of ancestor and descendant with the days all links between them held.
create function unit_tree_believed()
returns table (ancestor uuid, descendant uuid, depth integer, valid daterange) language sql stable as $$
  with recursive link as (
    select id as child, parent, unnest(range_agg(valid)) as valid
    from unit where upper_inf(known) and parent is not null
    group by id, parent
    union all
    select child, parent, valid from (
      select distinct on (s.predecessor) s.predecessor as child, s.successor as parent, s.valid
      from unit_succession s
      where upper_inf(s.known) and s.predecessor <> s.successor
        and not exists (select 1 from unit u
          where u.id = s.predecessor and upper_inf(u.known) and u.valid && s.valid)
      order by s.predecessor, s.share desc, s.sequence) ended
  ), chain as (
    select id as ancestor, id as descendant, 0 as depth, unnest(range_agg(valid)) as valid
    from unit where upper_inf(known) group by id
    union all
    select s.predecessor, s.predecessor, 0, l.valid
    from (select distinct predecessor from unit_succession where upper_inf(known)) s
    join link l on l.child = s.predecessor
      and exists (select 1 from unit_succession x
        where x.predecessor = s.predecessor and x.successor = l.parent and x.valid = l.valid and upper_inf(x.known))
    union all
    select l.parent, c.descendant, c.depth + 1, c.valid * l.valid
    from chain c join link l on l.child = c.ancestor and l.valid && c.valid
    where c.depth < 12
  )
  select ancestor, descendant, min(depth), unnest(range_agg(valid)) from chain group by ancestor, descendant
$$;

-- Brings unit_tree to what is believed now, as known from a moment that lies after every moment already in it.
create function unit_tree_sync(moment timestamptz) returns void language sql as $$
  with new as materialized (select * from unit_tree_believed()),
  closed as (
    update unit_tree t set known = tstzrange(lower(t.known), moment)
    where upper_inf(t.known) and not exists (select 1 from new n
      where n.ancestor = t.ancestor and n.descendant = t.descendant and n.valid = t.valid and n.depth = t.depth)
    returning 1)
  insert into unit_tree (ancestor, descendant, depth, valid, known)
  select n.ancestor, n.descendant, n.depth, n.valid, tstzrange(moment, null) from new n
  where (select count(*) from closed) >= 0 and not exists (select 1 from unit_tree t
    where t.ancestor = n.ancestor and t.descendant = n.descendant and t.valid = n.valid and t.depth = n.depth
      and upper_inf(t.known))
$$;

-- Every unit of an area on a day: the unit itself with all beneath it, or the members of a functional area with all
-- beneath them. Joined with v_places_unit of that day it yields the units that exist.
create function area_units(area uuid, day date, known timestamptz) returns setof uuid language sql stable as $$
  select t.descendant from unit_tree t
  where t.ancestor = $1 and t.valid @> $2 and t.known @> $3
  union
  select t.descendant from area_member m join unit_tree t on t.ancestor = m.unit
  where m.area = $1 and m.valid @> $2 and m.known @> $3 and t.valid @> $2 and t.known @> $3
$$;

create view v_places_unit as
  select id, code, name, name_pinyin as pinyin, level, kind, parent, households, synthetic, valid, known from unit;
create view v_places_area as
  select id, code, name, kind, synthetic, valid, known from area;
create view v_places_area_member as
  select area, unit, valid, known from area_member;
create view v_places_succession as
  select event, kind, predecessor, successor, share, sequence, valid, known from unit_succession;
create view v_places_tree as
  select ancestor, descendant, depth, valid, known from unit_tree;
