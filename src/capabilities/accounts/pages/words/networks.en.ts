export const networksEn = {
  title: 'Networks',
  ofPractice: {
    body: 'A network is a group of practices, such as an association or a town. Its therapists tell one another who has room, and one request reaches several of them. It sees what you tell it, and nothing else.',
    none: 'You are in no network yet.',
    summary: (count: number) =>
      count === 0 ? 'In none' : count === 1 ? 'In one network' : `In ${count} networks`,
    address: 'The network’s address here',
    addressHint: 'The last part of its page’s address: “elm-county”. Who coordinates it can tell you.',
    ask: 'Ask to join',
    asked: 'Asked. Who coordinates it lets you in.',
    joined: 'In it',
    wasIn: 'You left it',
    leave: 'Leave it',
    leaveOf: (name: string) => `Leave ${name}`,
    leaveMeans:
      'What you told it is taken down there at once, and its places leave your list. You can ask to join again.',
    callOff: 'Take it back',
  },
  ofNetwork: {
    body: 'Practices ask to join by the address of this network. You let them in.',
    none: 'No practice has asked yet.',
    address: 'Tell practices this address',
    asking: 'Asks to join',
    joined: 'In the network',
    wasIn: 'No longer in it',
    letIn: 'Let in',
    letInOf: (name: string) => `Let ${name} in`,
    putOut: 'Take out of the network',
    putOutOf: (name: string) => `Take ${name} out of the network`,
    putOutMeans: 'What it told the network is taken down here at once, and your places leave its list.',
    notNow: 'Not now',
    summary: (p: { joined: number; asking: number }) =>
      [
        p.joined === 1 ? 'One practice' : `${p.joined} practices`,
        p.asking === 0 ? '' : p.asking === 1 ? 'one asks to join' : `${p.asking} ask to join`,
      ]
        .filter(Boolean)
        .join(', '),
  },
  copy: 'Copy',
  copied: 'Copied',
  noNetwork: 'There is no network under this address here. Look at it once more.',
  askedMail: (p: { practice: string; network: string; link: string }) => ({
    subject: 'Somebody asks to join your network',
    body: `This note is automatic.

${p.practice} asks to join ${p.network}. Look, and let them in:
${p.link}`,
  }),
  done: {
    asked: 'Asked. You will see here when you are in.',
    left: 'Done. You are out of it.',
    let_in: 'Done. They are in.',
    put_out: 'Done. They are not in it.',
  },
};

export type NetworkWords = typeof networksEn;
