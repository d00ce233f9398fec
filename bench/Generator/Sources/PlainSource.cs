namespace Runbook.Generators.Bench.Sources;

/// <summary>Files that concern no generator: what most of a project is made of.</summary>
internal static class PlainSource
{
    /// <param name="number">Which file.</param>
    /// <param name="edit">Appears in a body: another number is an edit that concerns nobody else.</param>
    public static string Write(int number, int edit = 0) => $$"""
        using System;
        using System.Collections.Generic;

        namespace Shop.Orders{{number}};

        public sealed class Order
        {
            public int Id { get; set; }

            public string Customer { get; set; } = string.Empty;

            public decimal Price { get; set; }
        }

        [Obsolete("Use the order service.", false)]
        internal sealed class OrderSheet
        {
            private readonly Dictionary<int, Order> orders = new();

            public int Count => orders.Count;

            public decimal Total()
            {
                decimal total = {{edit}};
                foreach (var order in orders.Values)
                {
                    total += order.Price;
                }

                return total;
            }

            public void Add(Order order)
            {
                if (!orders.TryAdd(order.Id, order))
                {
                    throw new InvalidOperationException("The order is there already.");
                }
            }

            public Order? Find(int id) => orders.TryGetValue(id, out var order) ? order : null;
        }
        """;
}
