-- squawk-ignore constraint-missing-not-valid -- what stands there was held to fewer
alter table separate_consent validate constraint separate_consent_purpose_check;
