// One line a module. A folder that is not here turns a test red.
export { accounts } from './accounts/router.ts'
export { agencies } from './agencies/router.ts'
export { audit } from './audit/router.ts'
export { boards } from './boards/router.ts'
export { cities } from './cities/router.ts'
export { hierarchy } from './hierarchy/router.ts'
export { households } from './households/router.ts'
export { up2k } from './up2k/router.ts'
