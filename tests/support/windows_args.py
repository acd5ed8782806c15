"""How Windows programs cut a command line into arguments: the rules of CommandLineToArgvW."""


def command_line_to_argv(line: str) -> list[str]:
    """The program first (quotes only, no escapes there), then the arguments."""
    if line.startswith('"'):
        end = line.index('"', 1)
        argv, rest = [line[1:end]], line[end + 1 :]
    else:
        program, _, rest = line.partition(" ")
        argv = [program]
    place, count = 0, len(rest)
    while place < count:
        while place < count and rest[place] in " \t":
            place += 1
        if place >= count:
            break
        argument, quoted = "", False
        while place < count and (quoted or rest[place] not in " \t"):
            slashes = 0
            while place < count and rest[place] == "\\":
                slashes, place = slashes + 1, place + 1
            if place < count and rest[place] == '"':
                argument += "\\" * (slashes // 2)
                if slashes % 2:
                    argument += '"'
                elif quoted and rest[place + 1 : place + 2] == '"':
                    argument, place = argument + '"', place + 1
                else:
                    quoted = not quoted
                place += 1
                continue
            argument += "\\" * slashes
            if place < count and (quoted or rest[place] not in " \t"):
                argument, place = argument + rest[place], place + 1
        argv.append(argument)
    return argv
