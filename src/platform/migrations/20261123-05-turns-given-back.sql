-- Whoever signs in has shown that the tries before were theirs: they count no longer.

/* Gives back the turns that were taken of a limit, so that it counts from nothing again. */
create function installation.give_turns_back(what text) returns void
language sql security definer set search_path = pg_catalog, installation as $$
  delete from installation.rate_limits where key = what
$$;
grant execute on function installation.give_turns_back(text) to web;
