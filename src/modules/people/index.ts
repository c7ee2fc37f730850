export { makeSignInLink } from './accounts.ts'
export { activityWords } from './activity.ts'
export { type Chief, listChiefStates } from './chiefs.ts'
export { isSetUp } from './installation.ts'
export { type Ask, type Asked, inviteAgain, inviteAgainTo, inviteToSeat } from './inviting/invite.ts'
export { withdrawInvitation } from './members.ts'
export { listMails, type OpenedMail, openMail, stateOfMail } from './outbox.ts'
export { postToRole, postToSeats, type RoleMail, type SeatMail } from './post-to-role.ts'
export {
  getWhom,
  installationOf,
  listInvitationsTo,
  listMembers,
  type Member,
  namesOf,
  type SeatInvitation,
  type Whom,
} from './queries.ts'
export { managerRoles, rolesOf, roleWord } from './roles.ts'
export { beginSample, findSample, type GoodStart, sampleQueues, setSample, tellSample } from './sample.ts'
export { endSeat, giveSeat } from './seats.ts'
export { listTasks, type Task } from './tasks.ts'
export { holdersOf, runBy, type Seer, type VisibleToWords, visibleTo, visibleToSeers } from './visible-to.ts'
