import type { StoryPerson, StoryPosition, StoryRole } from './story.ts'

type Row = [name: string, ...positions: [role: StoryRole, title: string][]]

const head = (school: string): [StoryRole, string] => ['headteacher', `Headteacher, ${school}`]
const chair: [StoryRole, string] = ['trustee', 'Chair of trustees']
const trustee: [StoryRole, string] = ['trustee', 'Trustee']
const middleLeader = (title: string): [StoryRole, string] => ['middle_leader', title]

/** Everybody in the story. Their addresses end in `.invalid`, which can never belong to anybody. */
export const people: StoryPerson[] = [
  ...peopleOf('lamplight', [
    ['Tamsin Greaves', ['programme_lead', 'Programme lead']],
    ['Ros Ferriby', ['associate', 'Associate']],
    ['Dilip Mahendran', ['associate', 'Associate']],
  ]),
  ...peopleOf('larkmoor', [
    ['Ada Penrose', ['chief_executive', 'Chief executive']],
    ['Sam Okafor', ['improvement_director', 'Director of school improvement']],
    ['Lucy Marsh', ['executive', 'Director of people']],
    ['Imogen Vale', ['executive', 'Director of inclusion'], ['safeguarding_lead', 'Safeguarding lead']],
    [
      'Gareth Pryce',
      ['executive', 'Chief operating officer'],
      ['data_protection_officer', 'Data protection officer'],
    ],
    ['Nadia Rahman', ['executive', 'Director of primary schools']],
    ['Margaret Ellery', chair],
    ['Tunde Bakare', trustee],
    ['Clare Whitcombe', ['governance_professional', 'Governance professional']],
    ['Joanne Tillotson', head('Larchester Academy')],
    ['Yusuf Demir', head('Tern Bay Primary School')],
    ['Beth Hargreave', head('Plover Lane Primary School')],
    ['Martin Oduya', head('Curlewby High School')],
    ['Siân Kelleher', head('Cinder Path Primary School')],
    [
      'Rachel Fenn',
      ['headteacher', 'Executive headteacher, Pennystow Primary and Sandmartin Infant Schools'],
    ],
    ['Dominic Asante', head('Greywethers School')],
    ['Kirsty Lorimer', head('Quillbrook Academy')],
    ['Priya Nair', middleLeader('Head of science, Larchester Academy')],
    ['Tom Ashworth', middleLeader('Head of humanities, Curlewby High School')],
    ['Ewa Kowalczyk', middleLeader('Mathematics lead, Tern Bay Primary School')],
    ['Chloe Danvers', middleLeader('English lead, Plover Lane Primary School')],
    ['Ibrahim Saeed', middleLeader('Head of mathematics, Quillbrook Academy')],
    ['Megan Pugh', middleLeader('Phase leader, Cinder Path Primary School')],
    ['Callum Reeve', middleLeader('Subject leader for communication, Greywethers School')],
  ]),
  ...peopleOf('whinfell', [
    ['Marcus Delaney', ['chief_executive', 'Chief executive']],
    ['Farah Siddiqui', ['improvement_director', 'Director of education']],
    ['Peter Lindqvist', ['executive', 'Director of secondary schools']],
    [
      'Olivia Trent',
      ['executive', 'Director of operations'],
      ['data_protection_officer', 'Data protection officer'],
    ],
    ['Ruth Abara', ['executive', 'Director of inclusion'], ['safeguarding_lead', 'Safeguarding lead']],
    ['Alan Whitlock', chair],
    ['Shanice Grant', trustee],
    ['Deborah Kemp', trustee],
    ['Catherine Oakes', head('Staithby Community School')],
    ['Jerome Walters', head('Harbour Steps Primary School')],
    ['Anita Deshmukh', head('Rushenby Primary School')],
    ['Paul Scargill', head('Millrace Primary School')],
    ['Fiona Meldrum', ['headteacher', 'Executive headteacher, Dunnockby and Thornacre Primary Schools']],
    ['Leon Achterberg', head('Skerrowby School')],
    ['Grace Ndlovu', head('Weir Street Primary School')],
    ['Hannah Croft', middleLeader('Head of English, Staithby Community School')],
    ['Kwame Boateng', middleLeader('Head of science, Skerrowby School')],
    ['Lucia Ferrante', middleLeader('Mathematics lead, Rushenby Primary School')],
    ['Ben Thackray', middleLeader('Year leader, Harbour Steps Primary School')],
    ['Aisha Mirza', middleLeader('Reading lead, Weir Street Primary School')],
    ['Jodie Sharp', middleLeader('Early years lead, Thornacre Primary School')],
  ]),
  ...peopleOf('saltmere', [
    ['Diane Prowse', ['chief_executive', 'Chief executive']],
    [
      'Bukola Adeyemi',
      ['improvement_director', 'Director of school improvement'],
      ['safeguarding_lead', 'Safeguarding lead'],
    ],
    [
      'Jean Corrigan',
      ['executive', 'Head of operations'],
      ['data_protection_officer', 'Data protection officer'],
    ],
    ['Graham Pell', chair],
    ['Sunita Rao', trustee],
    ['Mark Holroyd', head('Saltmere Academy')],
    ['Ellen Sugden', head('Marlinsea Primary School')],
    ['Comfort Mensah', head('Coldhithe Primary School')],
    ['Ravi Menon', head('Farrowdene Primary School')],
  ]),
  ...peopleOf('hollinfold', [
    ['Stephen Amadi', ['chief_executive', 'Chief executive']],
    ['Kathryn Bellis', ['improvement_director', 'Director of teaching and learning']],
    [
      'Waseem Akhtar',
      ['executive', 'Director of finance and operations'],
      ['data_protection_officer', 'Data protection officer'],
    ],
    ['Lorna Pickup', chair],
    ['Edward Nkemelu', trustee],
    ['Julia Hartnoll', head('Hollinfold High School')],
    ['Simon Fettes', head('Wrenthwaite Primary School')],
    ['Parveen Kaur', head('Candlegate Primary School')],
    ['Rebecca Slade', head('Brambleholt School'), ['safeguarding_lead', 'Safeguarding lead']],
  ]),
  ...peopleOf('kestrelbeck', [
    ['Angela Stroud', ['chief_executive', 'Chief executive']],
    [
      'Liam Doherty',
      ['improvement_director', 'Director of education'],
      ['data_protection_officer', 'Data protection officer'],
    ],
    ['Victor Osei', chair],
    ['Janet Tooley', trustee],
    ['Sarah Quigley', head('Kestrelbeck Primary School'), ['safeguarding_lead', 'Safeguarding lead']],
    ['Naomi Feld', head('Tallowby Primary School')],
    ['Amir Haddad', middleLeader('Mathematics lead, Kestrelbeck Primary School')],
    ['Tess Holloway', middleLeader('English lead, Tallowby Primary School')],
  ]),
  ...peopleOf('ottermarsh', [
    ['Rosalind Adair', ['chief_executive', 'Chief executive']],
    [
      'Owen Meredith',
      ['improvement_director', 'Director of learning'],
      ['headteacher', 'Executive headteacher, Ottermarsh and Fennimere Primary Schools'],
      ['safeguarding_lead', 'Safeguarding lead'],
    ],
    [
      'Pauline Judd',
      ['executive', 'Business director'],
      ['data_protection_officer', 'Data protection officer'],
    ],
    ['Keith Barraclough', chair],
    ['Maya Fernandes', trustee],
    ['Hilary Frayne', ['headteacher', 'Head of school, Ottermarsh Primary School']],
  ]),
]

function peopleOf(organisation: string, rows: Row[]): StoryPerson[] {
  return rows.map(([name, ...positions]) => {
    const key = keyOf(name)
    return {
      key,
      name,
      email: `${key.replace('-', '.')}@${organisation}.sample.invalid`,
      positions: positions.map(([role, title]): StoryPosition => ({ organisation, role, title })),
    }
  })
}

/** A person's key is their name in plain letters: Siân Kelleher is `sian-kelleher`. */
function keyOf(name: string): string {
  const plain = name.normalize('NFD').replace(/[^A-Za-z ]/g, '')
  return plain.toLowerCase().replaceAll(' ', '-')
}
