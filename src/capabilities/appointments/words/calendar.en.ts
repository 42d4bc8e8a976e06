/** Calendars: what programs read, what another calendar takes, and the one at the desk. `es` has the same shape. */
export const calendarEn = {
  /** What stands in a calendar that others may see. */
  entry: 'Appointment',
  feedName: 'Appointments',
  mine: {
    title: 'In your own calendar',
    intro:
      'A calendar on your phone can show your appointments by itself. It says “Appointment” and when, nothing else. Whoever sees that calendar sees this too.',
    none: 'There is no address yet.',
    make: 'Make an address',
    address: 'The address',
    copy: 'Copy',
    copied: 'Copied.',
    hint: 'Put it into your calendar as a subscription, often called “by URL”. Whoever has it can read when you have appointments, so keep it to yourself.',
    anew: 'Make a new one',
    anewHint: 'The old one stops working at once.',
    end: 'End it',
    ended: 'That address doesn’t work any more. What a calendar has read before may stay in it for a while.',
    readOn: (day: string) => `It was last read on ${day}.`,
    back: 'Back to your appointments',
    neverRead: 'Nothing has read it yet.',
  },
  outside: {
    title: 'Calendars',
    feed: 'Your appointments in another calendar',
    feedIntro:
      'Another calendar can show your appointments. It says “Appointment” and when: no name, no kind, no place.',
    other: 'What another calendar takes of your time',
    otherIntro:
      'If you keep another calendar too, give us an address at which it can be read. We read it every 15 minutes. When you are busy there, nobody can book you here. We keep the times only, never what they are about.',
    field: 'Address of the calendar',
    fieldHint:
      'It begins with https:// or webcal://. In most calendars it is called the private or secret address in iCal format.',
    wrong: 'This isn’t an address that we can read. It has to begin with https:// or webcal://.',
    save: 'Read this calendar',
    another: 'Read another one instead',
    stop: 'Stop reading it',
    saved: 'We read it within a minute.',
    stopped: 'It isn’t read any more. Its times don’t count from now on.',
    at: (host: string) => `A calendar at ${host}`,
    waiting: 'It hasn’t been read yet. That takes up to a minute.',
    read: (when: string) => `Last read ${when}.`,
    failing: (p: { since: string; why: string }) =>
      `It couldn’t be read since ${p.since}: ${p.why} What it said before still counts.`,
    never: (why: string) => `It couldn’t be read: ${why}`,
    back: 'Appointments: hours and kinds',
    again: 'Please look at this once more.',
    nobodys: 'Calendars are for those who have appointments.',
    problems: {
      no_answer: 'the server doesn’t answer.',
      inside: 'the address leads into this machine’s own network.',
      refused: 'the server wants a password, or says no. A private address in iCal format needs none.',
      gone: 'there is nothing at this address. It may have been made anew.',
      no_calendar: 'what stands there is no calendar.',
      too_much: 'it is too long to be read.',
    },
    others: 'Colleagues’ calendars that can’t be read',
    othersLine: (p: { who: string; said: string }) => `${p.who}: ${p.said}`,
  },
  desk: {
    title: 'Calendar',
    views: { day: 'Day', week: 'Week', list: 'List' },
    viewsLabel: 'How it is shown',
    today: 'Today',
    before: { day: 'The day before', week: 'The week before', list: 'The weeks before' },
    after: { day: 'The next day', week: 'The next week', list: 'The next weeks' },
    everybody: 'Everybody',
    nothing: 'Nothing is booked in this time.',
    nothingThatDay: 'Nothing.',
    busy: 'Busy elsewhere',
    away: 'Away',
    clock: (p: { from: string; until: string }) => `${p.from} to ${p.until}`,
    line: (p: { clock: string; who: string }) => `${p.clock}, ${p.who}`,
    book: 'Book',
    sooner: 'Who would like a sooner time',
    keys: 'With the keyboard: d, w and l change how it is shown, t is today, p and n go back and on. Tab goes from one to the next, Enter opens it.',
    drag: 'Dragging one to another time asks before it moves. The same can be done from its own page.',
    zone: (zone: string) => `Times are in ${zone}.`,
  },
  late: {
    /** The client's. */
    ask: 'Running late?',
    askHint: 'One tap tells your therapist. You don’t need to say why.',
    minutes: (minutes: number) => `${minutes} minutes`,
    title: 'Running late',
    said: (p: { minutes: number; begins: string }) =>
      `Your therapist has been told that you come about ${p.minutes} minutes later, around ${p.begins}.`,
    wait: 'What happens next will stand here. This page looks by itself every 15 seconds.',
    again: 'Look now',
    change: 'Say another time',
    theirs: (p: { who: string; begins: string }) =>
      `${p.who} runs late and is sorry. You begin around ${p.begins}.`,
    full: 'You still have your whole time, unless it says otherwise here.',
    choices: {
      short: (p: { begins: string; until: string; minutes: number }) =>
        `You begin around ${p.begins} and end at ${p.until}. That is ${p.minutes} minutes. Come as you are; nobody will hurry you.`,
      over: (p: { begins: string; until: string }) =>
        `You have your whole time: from around ${p.begins} to ${p.until}.`,
      phone: () =>
        'Your therapist would like to talk by phone today, and rings you at your time or when you say.',
      another_day: () => 'Let’s find another day. Today costs you nothing.',
    },
    book: 'Choose another day',
    back: 'Back to the appointment',
    notNow: 'This can be said from an hour and a half before until the end.',
    /** The desk's. */
    deskTheirs: 'The client comes later',
    deskTheirsHint: 'Where they rang or wrote to say so.',
    deskOurs: 'The therapist comes later',
    deskOursHint: 'The client sees it on their page at once, and gets a note by mail where that is safe.',
    deskClient: (p: { who: string; minutes: number; begins: string }) =>
      `${p.who} comes about ${p.minutes} minutes later, around ${p.begins}.`,
    deskMember: (p: { minutes: number; begins: string }) =>
      `The therapist comes about ${p.minutes} minutes later. It begins around ${p.begins}.`,
    deskChoose: 'What would you like to do?',
    deskNext: (when: string) => `You have something else at ${when}.`,
    deskChoices: {
      short: (p: { until: string; minutes: number }) =>
        `Keep the short time: ${p.minutes} minutes, until ${p.until}`,
      over: (p: { until: string }) => `Go over, until ${p.until}`,
      phone: () => 'By phone',
      another_day: () => 'Another day, without a fee',
    },
    deskChosen: {
      short: 'You keep the short time. They see it.',
      over: 'You go over. They see it.',
      phone: 'You talk by phone. They see it.',
      another_day: 'Another day. They see it, and that today costs nothing.',
    },
    deskTitle: 'Running late now',
    mail: (p: { begins: string; link: string }) => ({
      neutral: {
        subject: 'A note about today',
        body: `This note is automatic.

It begins a little later today, around ${p.begins}.

More is here:
${p.link}`,
      },
    }),
  },
};

export type CalendarWords = typeof calendarEn;
