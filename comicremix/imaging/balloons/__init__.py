"""A page made ready, to the outlines of its balloons and of lettering without one."""
