-- Tries are given back by the pages alone.
revoke execute on function installation.give_turns_back(text) from public;
