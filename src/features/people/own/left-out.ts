/** Tables with personal columns that are in nobody's copy, each with why. A new one is in the copy or stands here. */
export const inNoCopy: Readonly<Record<string, string>> = {
  audit_row: 'who did what, by ids alone: who looked at me is told by its own page',
  committee_ending: 'names two who hand over to each other; public where it is read',
  crew_rating: 'a blind mark, so that nobody can tell whose it is',
  dose_answered: 'a blind mark that somebody answered: nobody can tell whose it is, nor what was said',
  emergency: 'keys, and nobody by name',
  failed_try: 'a blind mark of who tried, kept for hours',
  file_entry: 'holds the words of all sides of a quarrel: read in the file itself',
  file_scan: 'holds the papers of all sides of a quarrel: read in the file itself',
  handover_item: 'the work of a post, which names what others asked for',
  import_batch: 'a list of other people on its way into the ledger',
  line_question: 'asked by number and code: whose it is nobody knows',
  matter_link: 'says of two matters, one of which may be somebody else’s, why they belong together',
  office_term: 'by how somebody was called in public, and no person of the ledger',
  outbox: 'messages on their way, gone once they are sent',
  partner: 'the contact of a unit, and no person of the ledger',
  sign_in_code: 'a blind mark of a number, kept for minutes',
};

/** Columns of tables in the copy that name somebody else. */
export const namesOthers: ReadonlySet<string> = new Set([
  ...['approval.asked_as', 'approval.decided_as', 'approval.lines', 'approval.sealed', 'approval.among'],
  ...['authorisation.witnesses', 'call_back.except_persons', 'matter.kept_from', 'matter.sides', 'matter.spoken', 'matter.assignee_called'],
  ...['mentor_pair.mentor_called', 'mentor_pair.reserve_called', 'promise.promised_called', 'routing_rule.persons'],
]);

/** Sealed columns that stay so in a copy, each with why. */
export const staysSealed: Readonly<Record<string, string>> = {
  'approval.sealed': 'what was asked to be allowed names others',
  'photo.sealed': 'a picture, looked at where it belongs',
  'work_picture.bytes': 'a picture, looked at where it belongs',
  'second_factor.sealed': 'a secret that opens the account',
};
