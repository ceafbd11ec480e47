/** For the browser's own safe, which keeps a name with each password; nobody sees it, nothing reads it. */
export const NameForSafe = ({ identifier }: { identifier: string }) => (
  <input type="text" name="identifier" autoComplete="username" value={identifier} readOnly hidden />
)
