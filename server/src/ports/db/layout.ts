import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Account, canReach, databaseAccount } from './account.ts'
import { fromFileError } from './errors.ts'

/** Where everything of one embedded cluster lies. All paths are real (no links in them). */
export interface Layout {
  /** `<data folder>/postgres`, 0700, owned by the account. */
  home: string
  /** PostgreSQL's own data folder. */
  data: string
  log: string
  /** The generated password of the database's owner, 0600. */
  password: string
  /** Undefined: the database runs as the user of this process. */
  account: Account | undefined
}

// As root, where the account cannot walk into the data folder (/root is 0700), the cluster moves here.
const ROOT_HOME = '/var/lib/tandem'
const SOCKET = '.s.PGSQL.5432'
// sun_path holds 104 bytes on macOS and 108 on Linux, with the closing zero.
const SOCKET_PATH_MAX = 103

/** Creates the data folder: 0700; as root 0711, since the database's account must walk through it. */
export function createDataFolder(dataDir: string): string {
  try {
    const fresh = mkdirSync(dataDir, { recursive: true }) !== undefined
    const isRoot = process.getuid?.() === 0
    const { uid, mode } = statSync(dataDir)
    if (isRoot && uid === 0) chmodSync(dataDir, fresh ? 0o711 : mode | 0o011)
    else if (fresh) chmodSync(dataDir, 0o700)
    return realpathSync(dataDir)
  } catch (error) {
    throw fromFileError(error, dataDir)
  }
}

/** The folders of the cluster inside the data folder, created with their owner and mode where they are missing. */
export function layOut(dataDir: string): Layout {
  const place = join(dataDir, 'postgres')
  try {
    const { home, account } = existsSync(place) ? existing(dataDir, place) : create(dataDir, place)
    const password = join(home, 'password')
    if (!existsSync(password)) give(password, account, randomBytes(24).toString('base64url'))
    return { home, data: join(home, 'data'), log: join(home, 'postgres.log'), password, account }
  } catch (error) {
    throw fromFileError(error, place)
  }
}

/** A folder for the socket, in the cluster's home or, where that path is too long for one, in a short temporary one. */
export function socketFolder(layout: Layout): string {
  const { account } = layout
  const usual = socketHome(layout)
  const folder =
    Buffer.byteLength(join(usual, SOCKET)) <= SOCKET_PATH_MAX ? usual : mkdtempSync(join(tmpdir(), 'tandem-'))
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
  return folder
}

/** Where the socket lies unless the path is too long. */
export const socketHome = ({ home }: Layout): string => join(home, 'socket')

export const readPassword = (layout: Layout): string => readFileSync(layout.password, 'utf8')

function existing(dataDir: string, place: string) {
  const home = realpathSync(place)
  // Left half-made by a start that was killed before it gave the folder away.
  if (process.getuid?.() === 0 && statSync(home).uid === 0) return own(home, databaseAccount(dataDir))
  return { home, account: databaseAccount(home) }
}

function create(dataDir: string, place: string) {
  const account = databaseAccount(dataDir)
  if (!account || canReach(dataDir, account)) {
    mkdirSync(place, { mode: 0o700 })
    return own(place, account)
  }
  mkdirSync(ROOT_HOME, { recursive: true, mode: 0o711 })
  const home = mkdtempSync(join(ROOT_HOME, 'postgres-'))
  symlinkSync(home, place)
  return own(home, account)
}

function own(home: string, account: Account | undefined) {
  if (account) chownSync(home, account.uid, account.gid)
  return { home, account }
}

function give(path: string, account: Account | undefined, text: string): void {
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
  if (account) chownSync(path, account.uid, account.gid)
}
