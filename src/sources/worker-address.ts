/** Address of the script of the worker that cuts large JSON texts. The build of modules puts it here; all else, as the one classic script, has no such file. */
export const workerAddress: string | undefined = undefined;
