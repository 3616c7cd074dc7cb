-- Three years on, what was changed in methods and in the tree stays; how those who changed it were called does not.
grant update (by_called) on method_change, method_draft, tree_edit to mulin_retention;
