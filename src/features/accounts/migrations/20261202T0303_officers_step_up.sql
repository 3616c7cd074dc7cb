-- Who keeps an estate's money shows the second step before it is moved, as everybody who works for a county does: in a county that asks for it already, a fortnight from now.
update post_kind set step_up_from = (now() at time zone 'Asia/Shanghai')::date + 14
  where id in ('fee-collector', 'fee-payer') and step_up_from is null
    and exists (select from post_kind k where k.work = 'administrator' and k.step_up_from is not null);
