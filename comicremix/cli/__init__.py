"""The command line: arguments in, results on stdout, faults in two lines on stderr."""
