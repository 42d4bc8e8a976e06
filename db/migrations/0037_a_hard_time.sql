-- A question about a bill and word of a hard time are asked of their own reasons in the agreement.
-- nobody since 0036 asks for it
alter table shares drop constraint shares_kind_check;
alter table shares add constraint shares_kind_check check (kind in ('resource', 'good_news', 'homework', 'next_time', 'question', 'bill', 'hard_time', 'worry', 'not_right'));
