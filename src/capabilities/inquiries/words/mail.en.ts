/**
 * The mails that people receive. Each stands in two dresses: neutral (a line and a link, for any mailbox) and plain
 * (for those who chose plain words by email). What a machine sends says that it is automatic.
 */
export const mail = {
  acknowledgement: {
    neutral: (p: { link: string; notMe: string }) => ({
      subject: 'Your message',
      body: `Your message arrived. This note is automatic.

You can see what happens next here:
${p.link}

If it wasn't you who wrote, say so here, and nothing more will come:
${p.notMe}`,
    }),
    plain: (p: { from: string; due: string; code: string; link: string; notMe: string }) => ({
      subject: 'Your message',
      body: `Hello,

Your message to ${p.from} arrived. You will hear by ${p.due}. You don't need to do anything until then.

This note is automatic. A person will read your words.

Here you can see what happens next, write more, or stop:
${p.link}

The code of your message: ${p.code}

If it wasn't you who wrote, say so here, and nothing more will come:
${p.notMe}`,
    }),
  },
  answer: {
    neutral: (p: { link: string }) => ({
      subject: 'Your message',
      body: `There is an answer to your message. You can read it here:
${p.link}`,
    }),
    plain: (p: { words: string; places: string; link: string }) => ({
      subject: 'Your message',
      body: `${p.words}${p.places ? `\n\n${p.places}` : ''}

You can write back here:
${p.link}`,
    }),
  },
  delay: {
    neutral: (p: { link: string }) => ({
      subject: 'Your message',
      body: `This note is automatic. There is news about your message. You can read it here:
${p.link}`,
    }),
    plain: (p: {
      from: string;
      missed: string;
      next: string;
      who: string;
      link: string;
      helpNow: string;
    }) => ({
      subject: 'Your message',
      body: `This note is automatic.

We said you would hear by ${p.missed}. That didn't happen. We are sorry. It isn't about you.

${p.who ? `${p.who} will look after your message now.` : 'Your message is still here.'} The new date is ${p.next}.

If you can't wait: ${p.helpNow}

You can see other places to turn to, write more, or stop, here:
${p.link}`,
    }),
  },
  laterCheck: {
    neutral: (p: { link: string }) => ({
      subject: 'Your message',
      body: `This note is automatic. You said we may ask once, so here it is: did you find someone?

You can tell us here, or just let it be:
${p.link}`,
    }),
  },
  staff: {
    nudge: (p: { due: string; link: string; late: boolean }) => ({
      subject: p.late ? `One person hears from you by ${p.due}` : 'Someone is waiting',
      body: `One person was told they would hear by ${p.due}.

${p.link}`,
    }),
    steppingIn: (p: { due: string; link: string }) => ({
      subject: 'You are asked to step in',
      body: `A colleague couldn't answer someone in time. The person was told that they will now hear by ${p.due}.

${p.link}`,
    }),
    unanswered: (p: { due: string; link: string }) => ({
      subject: 'Someone is still waiting',
      body: `An answer that was promised didn't go out, and nobody is set to step in. The person was told the truth and a new date: ${p.due}.

${p.link}`,
    }),
    window: (p: { opens: string; link: string }) => ({
      subject: 'A safe time to ring',
      body: `Someone can safely be reached from ${p.opens}. After that it may not be safe.

${p.link}`,
    }),
    endedInNeed: (p: { link: string }) => ({
      subject: 'Someone asked for help, then asked to stop',
      body: `Someone pressed "I need help now". Then they asked not to be contacted. They were shown the numbers that answer at once. Please read what they wrote. Nobody may write or ring; if you worry, your steps are there.

${p.link}`,
    }),
    helpNow: (p: { link: string }) => ({
      subject: 'Someone asks for help now',
      body: `Someone pressed "I need help now". They were shown the numbers that answer at once. Please look at what they wrote before anything else.

${p.link}`,
    }),
    dailyNote: ({
      people,
      minutes,
      toRead,
      toReach,
      link,
    }: {
      people: number;
      minutes: number;
      toRead: number;
      toReach: number;
      link: string;
    }) => {
      const waiting = people === 1 ? 'One person is waiting' : `${people} people are waiting`;
      const much = `About ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
      const read =
        toRead === 1
          ? 'One thing from a client isn’t read yet'
          : `${toRead} things from clients aren’t read yet`;
      const reach =
        toReach === 1
          ? 'There is something to do today about a missed session'
          : `There is something to do today about ${toReach} missed sessions`;
      const says = [
        ...(people > 0 ? [`${waiting}. ${much}`] : []),
        ...(toRead > 0 ? [`${read}.`] : []),
        ...(toReach > 0 ? [`${reach}.`] : []),
      ];
      const subject = people > 0 ? waiting : toRead > 0 ? 'Something to read' : 'Something to do';
      return { subject, body: `${says.join('\n\n')}\n\n${link}` };
    },
    nobodySignsIn: (p: { link: string }) => ({
      subject: 'People are waiting and nobody signs in',
      body: `Nobody has signed in for some working days, and people are waiting for an answer. Is everyone well?

${p.link}`,
    }),
    notSent: (p: { link: string }) => ({
      subject: "Your answer didn't arrive",
      body: `A mail with your answer came back or couldn't be sent. The person may not know that you wrote. Their place on your list is open again.

${p.link}`,
    }),
  },
};

export type MailWords = typeof mail;
