/** Whether what people stand under says that they are Party members: then everybody else reads how many, never who (PIPL 28). */
export function saysMember(name: string): boolean {
  return name.includes('党员');
}
