# What the tests of toy load; mutate adds to it.
