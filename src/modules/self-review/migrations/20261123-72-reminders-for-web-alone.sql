-- Whom to remind is asked by the product alone.
revoke execute on function self_review.to_remind(date) from public;
grant execute on function self_review.to_remind(date) to web;
