namespace Runbook.Generators.Bench.Sources;

/// <summary>A mapper of six properties, with the two classes that it maps.</summary>
internal static class MapperSource
{
    public static string Write(int number) => $$"""
        using System;
        using Riok.Mapperly.Abstractions;

        namespace Shop.Mapping{{number}};

        public sealed class Customer
        {
            public int Id { get; set; }

            public string Name { get; set; } = string.Empty;

            public DateTime Since { get; set; }

            public decimal Credit { get; set; }

            public bool IsActive { get; set; }

            public string? Note { get; set; }
        }

        public sealed class CustomerDto
        {
            public int Id { get; set; }

            public string Name { get; set; } = string.Empty;

            public DateTime Since { get; set; }

            public decimal Credit { get; set; }

            public bool IsActive { get; set; }

            public string? Note { get; set; }
        }

        [Mapper]
        public partial class CustomerMapper
        {
            public partial CustomerDto ToDto(Customer customer);
        }
        """;
}
