import type { CadreModule } from '../cadre-module.ts'
import { words } from './words.ts'

export const commandNames: CadreModule['commandNames'] = {
  'up2k.startGroup': words['command-startGroup'],
  'up2k.joinGroup': words['command-joinGroup'],
  'up2k.leaveGroup': words['command-leaveGroup'],
  'up2k.setLevel': words['command-setLevel'],
  'up2k.closeGroup': words['command-closeGroup'],
  'up2k.recordSale': words['command-recordSale'],
  'up2k.reverseSale': words['command-reverseSale'],
}
